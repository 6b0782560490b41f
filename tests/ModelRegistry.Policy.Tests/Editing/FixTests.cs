using ModelRegistry.Policy.Editing;

namespace ModelRegistry.Policy.Tests.Editing;

public sealed class FixTests
{
    [Theory]
    [InlineData("P0201", "write `hallucination_rate`", "require evals.llm.halucination_rate is at most 3%",
        "require evals.llm.hallucination_rate is at most 3%")]
    [InlineData("P0210", "write `3%`", "require evals.llm.toxicity is at most 3", "is at most 3%\n")]
    [InlineData("P0220", "write `High`", "require risk.tier is Hihg", "risk.tier is High\n")]
    [InlineData("P0203", "write `is_llm`", "require is_lm", "require is_llm\n")]
    [InlineData("P0240", "write `legal.license is allowed by { MIT }`", "require legal.license is \"MIT\"",
        "require legal.license is allowed by { MIT }\n")]
    [InlineData("P0240", "write `not legal.license is allowed by { MIT }`", "require legal.license is not \"MIT\"",
        "require not legal.license is allowed by { MIT }\n")]
    [InlineData("P0230", "put it on a `require` line of its own",
        "require every a in artifacts satisfies a.sha256 is present and risk.tier is Low",
        "satisfies a.sha256 is present\n  require risk.tier is Low\n")]
    [InlineData("P0230", "close the first part",
        "require every a in artifacts satisfies a.sha256 is present and risk.tier is Low",
        "require (every a in artifacts satisfies a.sha256 is present) and risk.tier is Low\n")]
    [InlineData("P0100", "write `most`", "require evals.llm.toxicity is at moost 3%", "is at most 3%\n")]
    [InlineData("P0100", "start a new line", "require is_llm fix \"f\"", "require is_llm\n  fix \"f\"")]
    [InlineData("P0304", "write `nist`", "maps to nits \"MEASURE 2.5\"", "maps to nist \"MEASURE 2.5\"")]
    [InlineData("P0304", "declare `iso`", "maps to iso \"A.1\"", "\nstandard iso \"its title\"\nimport")]
    [InlineData("P0302", "", "note on submit", "")]
    public void A_message_offers_what_it_advises(string code, string title, string clause, string expected)
    {
        var typing = Typing.InRule(clause);
        var diagnostic = typing.Workspace.Diagnostics(typing.Name).First(each => each.Code == code);

        var fixes = typing.Workspace.Fixes(typing.Name, diagnostic.Span.Start, diagnostic.Span.End);

        if (title.Length == 0)
        {
            Assert.DoesNotContain(fixes, fix => fix.Diagnostic.Code == code);
            return;
        }

        var fix = Assert.Single(fixes, each => each.Diagnostic.Code == code && each.Fix.Title == title);
        Assert.Contains(expected, Edited.Apply(typing.Text, fix.Fix.Edits));
    }

    [Theory]
    [InlineData("P0102", "add `}`",
        "pack a/p version 1\nrule R-1 \"R\" {\n  block on promote\n"
        + "  require risk.tier is Low\n")]
    [InlineData("P0103", "write a pack line", "rule R-1 \"R\" {\n  block on promote\n  require risk.tier is Low\n}\n")]
    [InlineData("P0101", "write `rule`", "pack a/p version 1\nruel R-1 \"R\" {\n  block on promote\n"
        + "  require risk.tier is Low\n}\n")]
    [InlineData("P0301", "add `block on promote`",
        "pack a/p version 1\nrule R-1 \"R\" {\n"
        + "  require risk.tier is Low\n}\n")]
    [InlineData("P0404", "add `at 2026-01-15`", "pack a/p version 1\ntest \"t\" {\n  on promote\n  expect pass\n}\n")]
    [InlineData("P0310", "write `2026-01-31`", "pack a/p version 1\nrule R-1 \"R\" {\n  block on promote\n"
        + "  require risk.tier is Low\n  waivable by Legal for at most 30 days\n}\nwaiver W-1 for R-1 {\n"
        + "  models a/b\n  until 2026-12-31\n  granted by \"x\" as Legal on 2026-01-01\n  because \"b\"\n}\n")]
    [InlineData("L0108", "add `because`", "pack a/p version 1\nrule R-1 \"R\" {\n  block on promote\n"
        + "  require risk.tier is Low\n  fix \"f\"\n}\n")]
    [InlineData("L0109", "add `fix`", "pack a/p version 1\nrule R-1 \"R\" {\n  block on promote\n"
        + "  require risk.tier is Low\n  because \"b\"\n}\n")]
    [InlineData("L0105", "add `require artifacts is not empty`", "pack a/p version 1\nrule R-1 \"R\" {\n"
        + "  block on promote\n  require every a in artifacts satisfies a.sha256 is present\n}\n")]
    [InlineData("L0105", "add `require some a ...`", "pack a/p version 1\nrule R-1 \"R\" {\n  block on promote\n"
        + "  require every a in artifacts where a.type is container\n    satisfies a.sha256 is present\n}\n")]
    [InlineData("L0105", "silence L0105 with a reason", "pack a/p version 1\nrule R-1 \"R\" {\n"
        + "  block on promote\n  require every a in artifacts satisfies a.sha256 is present\n}\n")]
    [InlineData("L0114", "take the comment away",
        "pack a/p version 1\n# lint: allow L0105 because no\n"
        + "rule R-1 \"R\" {\n"
        + "  block on promote\n  require risk.tier is Low\n}\n")]
    public void What_is_offered_answers_the_message(string code, string title, string text)
    {
        var workspace = new Typing("p.policy", text).Workspace;
        var fix = Assert.Single(workspace.Fixes("p.policy", 0, text.Length),
            each => each.Diagnostic.Code == code && each.Fix.Title == title);

        var after = workspace.With(new("p.policy", Edited.Apply(text, fix.Fix.Edits)));

        Assert.DoesNotContain(after.Diagnostics("p.policy"), each => each.Code == code);
        Assert.DoesNotContain(after.Diagnostics("p.policy"), each =>
            each.Code.StartsWith("P01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P0201", "write `tier`", "    require: 'risk.teir is Low'", "require: 'risk.tier is Low'")]
    [InlineData("P0504", "write `require`", "    reqire: risk.tier is Low", "    require: risk.tier is Low")]
    [InlineData("L0108", "add `because`", "    require: risk.tier is Low\n    fix: f",
        "- rule: R-1\n    because: \"...\"")]
    public void In_yaml_the_changes_stand_in_the_yaml_file(string code, string title, string lines, string expected)
    {
        var text = $"pack: a/p\nversion: '1'\nrules:\n  - rule: R-1\n    title: t\n    block on: promote\n{lines}\n";
        var workspace = new Typing("p.policy.yaml", text).Workspace;

        var fix = Assert.Single(workspace.Fixes("p.policy.yaml", 0, text.Length),
            each => each.Diagnostic.Code == code && each.Fix.Title == title);

        var after = Edited.Apply(text, fix.Fix.Edits);
        Assert.Contains(expected, after);
        Assert.DoesNotContain(workspace.With(new("p.policy.yaml", after)).Diagnostics("p.policy.yaml"),
            each => each.Code == code);
    }
}
