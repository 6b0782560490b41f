using System.Globalization;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>The tests of packs for people to read.</summary>
static class PolicyTestText
{
    public static IEnumerable<string> Lines(PolicyTestReport report) =>
        [.. Tests(report.Tests), .. Coverage(report.Coverage), .. Mutation(report.Mutation)];

    static IEnumerable<string> Tests(IReadOnlyList<TestResult> tests)
    {
        foreach (var test in tests.Where(test => !test.Passed))
        {
            yield return $"failed {test.Title}";
            foreach (var failure in test.Failures) yield return $"  {At(failure.At)}: {failure.Message}";
        }

        var failed = tests.Count(test => !test.Passed);
        yield return Invariant($"{tests.Count - failed} passed, {failed} failed");
    }

    static IEnumerable<string> Coverage(CoverageReport? coverage)
    {
        if (coverage is null) yield break;
        foreach (var gap in coverage.Gaps)
        {
            yield return $"{At(gap.At)}: {gap.Rule}: no test has seen this {gap.Unseen.ToString().ToLowerInvariant()}";
            yield return $"    {gap.Part} {gap.Text}";
        }

        yield return Invariant($"condition coverage {100 * coverage.Share:0.0} %");
    }

    static IEnumerable<string> Mutation(MutationReport? mutation)
    {
        if (mutation is null) yield break;
        foreach (var survivor in mutation.Survivors)
        {
            yield return $"{At(survivor.At)}: {survivor.Rule}: no test notices: {survivor.Change}";
            yield return $"    {survivor.Line}";
            if (survivor.Suggestion is { } row) yield return $"    this row would: {row}";
        }

        var killed = mutation.Mutants.Count(mutant => mutant.IsKilled);
        var explained = mutation.Mutants.Count(mutant => mutant.Explanation is not null);
        var counts = Invariant($"{killed} of {mutation.Mutants.Count}; {explained} explained");
        yield return Invariant($"mutation score {100 * mutation.Score:0.0} % ({counts})");
    }

    static string At(SourceLocation at) => Invariant($"{at.File}:{at.Line}");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
