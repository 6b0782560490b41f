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

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
