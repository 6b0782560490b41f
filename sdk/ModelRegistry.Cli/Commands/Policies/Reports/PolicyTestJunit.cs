using System.Xml.Linq;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>
/// The tests of packs as JUnit XML: a suite a pack, a case a test. What no test has seen or notices are suites of their
/// own, a case a condition or change, failed.
/// </summary>
static class PolicyTestJunit
{
    public static string Write(PolicyTestReport report)
    {
        var suites = report.Tests.GroupBy(test => test.Pack, StringComparer.Ordinal)
            .Select(pack => Suite(pack.Key, [.. pack.Select(Case)]));
        var gaps = report.Coverage?.Gaps.Select(gap => Case(
            gap.Rule, gap.Text, $"no test has seen this {gap.Unseen}")) ?? [];
        var survivors = report.Mutation?.Survivors.Select(mutant => Case(
            mutant.Rule, $"{mutant.Change}: {mutant.Line}", mutant.Suggestion ?? "no test notices")) ?? [];
        var root = new XElement("testsuites", suites, Suite("coverage", [.. gaps]), Suite("mutation", [.. survivors]));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}";
    }

    static XElement Suite(string name, IReadOnlyList<XElement> cases) => new("testsuite",
        new XAttribute("name", name), new XAttribute("tests", cases.Count),
        new XAttribute("failures", cases.Count(each => each.HasElements)), new XAttribute("errors", 0), cases);

    static XElement Case(TestResult test) => Case(
        test.Pack, test.Title, test.Passed ? null : string.Join('\n', test.Failures.Select(each => each.Message)));

    static XElement Case(string group, string name, string? failure) => new("testcase",
        new XAttribute("classname", Clean(group)), new XAttribute("name", Clean(name)),
        failure is null ? null : new XElement("failure", new XAttribute("message", Clean(failure))));

    /// <summary>XML 1.0 has no place for control characters, which a pack may hold.</summary>
    static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));
}
