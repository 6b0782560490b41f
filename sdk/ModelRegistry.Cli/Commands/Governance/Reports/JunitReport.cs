using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>
/// Writes what gates answered as JUnit XML, which pipelines show as tests: a suite a gate and pack, a case a rule. A
/// rule that blocks fails, one that is waived, graced or did not speak is skipped, one that warns passes with its words
/// in the output. What there is to know about exceptions stands in the output of each suite.
/// </summary>
static class JunitReport
{
    /// <summary>Nobody measures how long a rule takes; programs that read the form want the number.</summary>
    const string NoTime = "0";

    public static string Write(IReadOnlyList<GateReport> gates)
    {
        var rules = gates.SelectMany(gate => gate.Rules).ToList();
        var name = string.Join(", ", gates.Select(gate => gate.Subject).Distinct());
        var root = new XElement("testsuites", new XAttribute("name", Clean(name)), Counts(rules),
            gates.SelectMany(gate => gate.Rules.GroupBy(rule => rule.Pack, StringComparer.Ordinal)
                .Select(pack => Suite(pack.Key, [.. pack], gate))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}";
    }

    static XElement Suite(string pack, IReadOnlyList<RuleReport> rules, GateReport gate) => new("testsuite",
        new XAttribute("name", Clean($"{gate.Gate}: {pack}")), Counts(rules), rules.Select(rule => Case(rule, gate)),
        gate.Notices.Count == 0 ? null : new XElement("system-out", Clean(string.Join('\n', gate.Notices))));

    static XElement Case(RuleReport rule, GateReport gate)
    {
        var test = new XElement("testcase",
            new XAttribute("classname", Clean($"{rule.Pack} {gate.Gate}")),
            new XAttribute("name", Clean($"{rule.Id} {rule.Title}")), new XAttribute("time", NoTime));
        if (rule.Effect == Outcome.Block)
            test.Add(new XElement("failure", new XAttribute("message", Clean(rule.Title)),
                new XAttribute("type", rule.Verdict), Clean(rule.Text)));
        else if (IsSkipped(rule))
            test.Add(new XElement("skipped", new XAttribute("message", Clean(rule.Waiver ?? rule.Verdict))));
        else if (rule.Effect == Outcome.Warn)
            test.Add(new XElement("system-out", Clean(rule.Text)));
        return test;
    }

    static XAttribute[] Counts(IReadOnlyList<RuleReport> rules) =>
    [
        new("tests", Number(rules.Count)),
        new("failures", Number(rules.Count(rule => rule.Effect == Outcome.Block))),
        new("errors", "0"),
        new("skipped", Number(rules.Count(IsSkipped))),
        new("time", NoTime),
    ];

    static bool IsSkipped(RuleReport rule) =>
        rule.Effect != Outcome.Block && rule.Verdict is "skipped" or "waived" or "graced";

    /// <summary>XML 1.0 has no place for some characters (section 2.2), which metadata may hold.</summary>
    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value < 0x10000 && (!XmlConvert.IsXmlChar((char)rune.Value) || rune.Value == '\r')
                ? " "
                : rune.ToString());
        return clean.ToString();
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
