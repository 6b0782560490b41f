using System.Xml.Linq;

namespace ModelRegistry.Cli.Tests.Governance;

/// <summary>What readers of JUnit XML rely on: names, counts that are true, one verdict a case at most.</summary>
static class JunitShape
{
    public static XElement Check(string text)
    {
        var root = XDocument.Parse(text).Root!;
        Assert.Equal("testsuites", root.Name);
        Counts(root, root.Descendants("testcase"));
        Assert.All(root.Elements(), suite =>
        {
            Assert.Equal("testsuite", suite.Name);
            Assert.NotEqual("", (string)suite.Attribute("name")!);
            var cases = suite.Elements().Where(element => element.Name != "system-out").ToList();
            Assert.InRange(suite.Elements("system-out").Count(), 0, 1);
            Counts(suite, cases);
            Assert.All(cases, Case);
        });
        return root;
    }

    static void Case(XElement test)
    {
        Assert.Equal("testcase", test.Name);
        Assert.NotEqual("", (string)test.Attribute("name")!);
        Assert.NotEqual("", (string)test.Attribute("classname")!);
        Assert.Equal("0", (string)test.Attribute("time")!);
        Assert.InRange(test.Elements().Count(), 0, 1);
        Assert.All(test.Elements(), verdict =>
            Assert.Contains(verdict.Name.LocalName, new[] { "failure", "skipped", "system-out" }));
    }

    static void Counts(XElement suite, IEnumerable<XElement> cases)
    {
        var all = cases.ToList();
        Assert.Equal(all.Count, (int)suite.Attribute("tests")!);
        Assert.Equal(all.Count(test => test.Element("failure") is not null), (int)suite.Attribute("failures")!);
        Assert.Equal(all.Count(test => test.Element("skipped") is not null), (int)suite.Attribute("skipped")!);
        Assert.Equal(0, (int)suite.Attribute("errors")!);
    }
}
