using System.Globalization;
using System.Xml.Linq;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>
/// Writes a gate's answer as JUnit XML, which pipelines show as tests: a suite a pack, a case a rule. A rule that
/// blocks
/// fails, one that is waived, graced or did not speak is skipped, one that warns passes with its words in the output.
/// </summary>
static class JunitReport
{
    public static string Write(GateResult result)
    {
        var suites = (result.Decision?.Rules ?? []).GroupBy(rule => rule.Pack, StringComparer.Ordinal)
            .Select(pack => Suite(pack.Key, [.. pack], result));
        var root = new XElement("testsuites", new XAttribute("name", $"{result.Version} {result.Gate}"), suites);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}";
    }

    static XElement Suite(string pack, IReadOnlyList<RuleResult> rules, GateResult gate) => new("testsuite",
        new XAttribute("name", pack), new XAttribute("tests", Count(rules.Count)),
        new XAttribute("failures", Count(rules.Count(rule => rule.Effect == Outcome.Block))),
        new XAttribute("skipped", Count(rules.Count(IsSkipped))), new XAttribute("errors", "0"),
        rules.Select(rule => Case(rule, gate)));

    static XElement Case(RuleResult rule, GateResult gate)
    {
        var test = new XElement("testcase",
            new XAttribute("classname", $"{rule.Pack} {gate.Gate}"), new XAttribute("name", $"{rule.Id} {rule.Title}"));
        if (rule.Effect == Outcome.Block)
            test.Add(new XElement("failure",
                new XAttribute("message", rule.Title), new XAttribute("type", rule.Verdict.ToString()), Clean(rule)));
        else if (IsSkipped(rule))
            test.Add(new XElement("skipped", new XAttribute("message", rule.Verdict.ToString())));
        else if (rule.Effect == Outcome.Warn)
            test.Add(new XElement("system-out", Clean(rule)));
        return test;
    }

    static bool IsSkipped(RuleResult rule) =>
        rule.Effect != Outcome.Block && rule.Verdict is Verdict.Skipped or Verdict.Waived or Verdict.Graced;

    /// <summary>XML 1.0 has no place for control characters, which metadata may hold.</summary>
    static string Clean(RuleResult rule) =>
        string.Concat(RuleText.Of(rule).Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));

    static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
