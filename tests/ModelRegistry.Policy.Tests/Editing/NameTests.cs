using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Editing;

public sealed class NameTests
{
    [Theory]
    [InlineData("require evals.llm.hallu|cination_rate is at most 1%", "**evals.llm.hallucination_rate** · percent")]
    [InlineData("require evals.llm.hallu|cination_rate is at most 1%", "0.021 in the metadata is `2.1%` here")]
    [InlineData("require evals.llm.hallu|cination_rate is at most 1%", "Recorded by the registry")]
    [InlineData("require risk.ti|er is High", "From least to most: `Low` < `Medium` < `High`")]
    [InlineData("require risk.tier is Hi|gh", "**High** · risk tier")]
    [InlineData("require evals.llm.toxicity is at most max_|rate", "percent = 3% between 0% and 5%, teams may lower")]
    [InlineData("require is_l|lm", "identity.kind is llm")]
    [InlineData("require base.approved|_by(MRC)", "approved_by(role: role)")]
    [InlineData("require ba|se.approved_by(MRC)", "**a/base** 1.2.0 · pack")]
    [InlineData("require legal.license is allowed by permi|ssive", "`{ MIT, Apache-2.0 }`")]
    [InlineData("require some ar|tifact in artifacts where artifact.type is container", "Each item of `artifacts`")]
    [InlineData("require some artifact in artifacts where artifact.ty|pe is container", "**artifacts.type**")]
    [InlineData("require cou|nt(artifacts) is at least 1", "**count(items)** · function")]
    [InlineData("maps to ni|st \"MEASURE 2.5\"", "NIST AI RMF 1.0")]
    [InlineData("waivable by Leg|al", "**Legal** · role")]
    [InlineData("req|uire is_llm", "A condition that must hold")]
    [InlineData("require identity.dom|ain is finance", "`finance`, `search`")]
    [InlineData("require evals.llm.toxi|city is at moost 3%", "**evals.llm.toxicity** · percent")]
    public void A_name_tells_what_it_means(string clause, string expected) =>
        Assert.Contains(expected, Typing.InRule(clause).Hover);

    [Fact]
    public void A_function_of_the_registry_tells_what_it_takes_and_what_it_is_for()
    {
        const string pack = """
            pack a/p version 1.0.0
            import function country_of(region : region) gives text version 1
            rule R-1 "t" {
              block on promote
              require country|_of(monitoring.log_region) is "IE"
            }
            """;
        var at = pack.IndexOf('|', StringComparison.Ordinal);
        var functions = new HostFunctions(new MetadataSchema(), [new("country_of(region : region) gives text", "1.4.0",
            new('a', 64), "The country of a region.", 10, _ => "IE")]);

        var workspace = new PolicyWorkspace(new MetadataSchema(), null, functions)
            .With(new("p.policy", pack.Remove(at, 1)));

        Assert.Equal(
            "**country_of(region : region) gives text** · function of the registry, version 1\n\n"
                + "The country of a region.", workspace.Hover("p.policy", at)?.Markdown);
        Assert.Equal(2, workspace.Definition("p.policy", at).Single().Line);
        Assert.Contains(workspace.Complete("p.policy", at), each => each.Label == "country_of");
        Assert.DoesNotContain(workspace.Diagnostics("p.policy"), each => each.Severity == Severity.Error);
    }

    [Fact]
    public void In_yaml_names_tell_what_they_mean_too()
    {
        var typing = new Typing("p.policy.yaml", """
            pack: a/p
            version: '1.0.0'
            rules:
              - rule: R-1
                title: t
                block on: promote
                require: 'evals.llm.tox|icity is at most 1%'
            """);

        Assert.Contains("**evals.llm.toxicity**", typing.Hover);
        Assert.Equal("toxicity", typing.Workspace.Hover(typing.Name, typing.Offset)?.Span.Text);
    }

    [Theory]
    [InlineData("require is_l|lm", "house/p.policy:7:8 is_llm")]
    [InlineData("require base.approved|_by(MRC)", "house/base.policy:3:8 approved_by")]
    [InlineData("require evals.llm.toxicity is at most base.min_|score", "house/base.policy:2:11 min_score")]
    [InlineData("require ba|se.approved_by(MRC)", "house/base.policy:1:6 a/base")]
    [InlineData("require some x in artifacts where x|.type is container", "house/p.policy:14:16 x")]
    [InlineData("maps to ni|st \"x\"", "house/p.policy:3:10 nist")]
    [InlineData("require is_l|lm and evals.llm.toxicity is at moost 3%", "house/p.policy:7:8 is_llm")]
    public void A_name_leads_to_its_declaration_in_whichever_pack(string clause, string expected)
    {
        var typing = Typing.InRule(clause);

        Assert.Equal([expected], Typing.Shown(typing.Workspace.Definition(typing.Name, typing.Offset)));
    }

    [Fact]
    public void A_field_has_no_declaration_but_every_place_that_reads_it()
    {
        var typing = Typing.InRule("require evals.llm.toxi|city is at most 1%", ("far/away.policy", """
            pack b/q version 1.0.0
            rule Q-1 "Q" {
              block on deploy
              require evals.llm.toxicity is at most 2% and evals.llm.pii_leakage is 0%
            }
            """));

        var places = typing.Workspace.References(typing.Name, typing.Offset, withDeclaration: true);

        Assert.Empty(typing.Workspace.Definition(typing.Name, typing.Offset));
        Assert.Equal(["far/away.policy:4:21 toxicity", "house/p.policy:14:21 toxicity"], Typing.Shown(places));
    }

    [Fact]
    public void References_cross_packs_and_may_leave_the_declaration_out()
    {
        var typing = Typing.InRule("require base.approved_|by(MRC)");

        Assert.Equal(
            ["house/base.policy:3:8 approved_by", "house/base.policy:6:11 approved_by",
                "house/p.policy:14:16 approved_by"],
            Typing.Shown(typing.Workspace.References(typing.Name, typing.Offset, withDeclaration: true)));
        Assert.Equal(2, typing.Workspace.References(typing.Name, typing.Offset, withDeclaration: false).Count);
    }

    [Fact]
    public void The_nearer_of_two_packs_of_one_name_is_meant()
    {
        var typing = new Typing("a/here/p.policy", "pack a/p version 1\nimport a/base version 1 as base\n"
            + "define x as base.is_|llm",
            ("z/base.policy", "pack a/base version 1\ndefine is_llm as identity.kind is llm"),
            ("a/base.policy", "pack a/base version 1\n\ndefine is_llm as identity.kind is llm"));

        Assert.Equal(["a/base.policy:3:8 is_llm"],
            Typing.Shown(typing.Workspace.Definition(typing.Name, typing.Offset)));
    }

    [Fact]
    public void Of_a_pack_in_both_forms_the_text_counts_unless_the_other_is_looked_at()
    {
        var yaml = "pack: a/base\nversion: '1'\ndefinitions:\n  is_llm:\n    as: identity.kind is llm\n";
        var workspace = new Typing("p.policy", "pack a/p version 1\nimport a/base version 1 as base\n"
            + "define x as base.is_llm",
                ("base.policy", "pack a/base version 1\ndefine is_llm as identity.kind is llm"),
            ("base.policy.yaml", yaml)).Workspace;

        Assert.Equal(["base.policy", "p.policy"], workspace.Together("p.policy").Select(pack => pack.Name));
        Assert.Equal(["base.policy.yaml", "p.policy"],
            workspace.Together("base.policy.yaml").Select(pack => pack.Name));
        Assert.DoesNotContain(workspace.Diagnostics("base.policy.yaml"), each => each.Code == "P0251");
    }
}
