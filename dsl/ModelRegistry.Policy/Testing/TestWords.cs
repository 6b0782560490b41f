using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>What a test that failed tells about a decision.</summary>
static class TestWords
{
    public static bool Says(RuleResult? result, string text) => result is not null
        && (result.Because?.Contains(text, StringComparison.Ordinal) == true
        || result.Missing.Any(each => $"{each.Path} {each.Reason}".Contains(text, StringComparison.Ordinal))
        || result.Observed.Any(
            each => $"{each.Path} {each.Value} {each.Expected}".Contains(text, StringComparison.Ordinal)));

    public static string Why(Decision decision) => decision.Reason is { } reason ? $": {reason}"
        : string.Concat(decision.Rules.Where(rule => rule.Effect == decision.Outcome && rule.Verdict != Verdict.Pass)
            .Select(rule => $"; {rule.Id} is {Word(rule.Verdict)}{Why(rule)}"));

    public static string Why(RuleResult? result) => result is null ? "" : string.Concat(
        result.Missing.Select(each => $"; {each.Path} {each.Reason}")
            .Concat(result.Observed.Select(each => $"; {each.Path} is {each.Value}, should be {each.Expected}")));

    /// <summary>What became of a rule instead, in the terms in which it was expected.</summary>
    public static string Came(Expected expected, string rule, RuleResult? result)
    {
        var verdict = Word(result?.Verdict ?? Verdict.Skipped);
        return expected.Verdict is not null || result is null ? $"{rule} is {verdict}{Why(result)}"
            : $"{rule} is {verdict}, which gives {Word(result.Effect)}{Why(result)}";
    }

    public static string Be(Expected expected) => expected.Verdict is null ? expected.Word : $"be {expected.Word}";

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
