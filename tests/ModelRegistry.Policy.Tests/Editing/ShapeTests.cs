using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Editing;

public sealed class ShapeTests
{
    const string Text = """
        pack a/p version 1.0.0
          title "A pack"
        # one
        # two
        parameter limit : percent = 3%
        rule R-1 "First" {
          block on promote
          require evals.llm.toxicity is at most limit
        }
        sample s {
          risk.tier = High
        }
        test "It blocks" {
          given s
          on promote at 2026-01-15
          expect block
        }

        """;

    readonly PolicyWorkspace _workspace = new Typing("p.policy", Text).Workspace;

    [Fact]
    public void The_outline_names_every_declaration_with_its_place()
    {
        Assert.Equal(
            ["Pack a/p (A pack) 1", "Parameter limit (3%) 5", "Rule R-1 (First) 6", "Sample s () 10",
                "Test It blocks () 13"],
            _workspace.Outline("p.policy").Select(entry =>
                $"{entry.Kind} {entry.Name} ({entry.Detail}) {entry.NameSpan.Line}"));
        Assert.All(_workspace.Outline("p.policy"), entry => Assert.True(
            entry.Span.Start <= entry.NameSpan.Start && entry.NameSpan.End <= entry.Span.End));
    }

    [Fact]
    public void Blocks_and_comments_of_several_lines_fold() =>
        Assert.Equal([(6, 9), (10, 12), (13, 17), (3, 4)], _workspace.Folds("p.policy"));

    [Fact]
    public void Words_are_painted_by_what_they_mean()
    {
        var painted = _workspace.Paint("p.policy").Select(token => $"{token.Span.Text} {token.Kind}").ToList();

        Assert.Contains("rule Keyword", painted);
        Assert.Contains("toxicity Property", painted);
        Assert.Contains("most Keyword", painted);
        Assert.Contains("limit Parameter", painted);
        Assert.Contains("R-1 Class", painted);
        Assert.Contains("promote EnumMember", painted);
        Assert.Contains("# one Comment", painted);
        Assert.Contains("\"A pack\" String", painted);
        Assert.Contains("3% Number", painted);
    }

    [Fact]
    public void No_painted_words_overlap()
    {
        foreach (var pack in Packs.All)
        {
            var last = 0;
            foreach (var token in new Typing(pack.Name, pack.Text).Workspace.Paint(pack.Name))
            {
                Assert.True(token.Span.Start >= last, $"{pack.Name}:{token.Span.Line} {token.Span.Text}");
                last = token.Span.End;
            }
        }
    }

    [Fact]
    public void Tests_and_packs_have_lenses_and_tests_can_be_run()
    {
        Assert.Equal([(PolicyLensKind.Impact, 1), (PolicyLensKind.RunTests, 1), (PolicyLensKind.RunTest, 13)],
            _workspace.Lenses("p.policy").Select(lens => (lens.Kind, lens.Span.Line)));

        Assert.True(Assert.Single(_workspace.RunTests("p.policy") ?? []).Passed);
        Assert.Null(_workspace.With(new("p.policy", Text + "rule {")).RunTests("p.policy"));
    }

    [Fact]
    public void Formatting_some_lines_leaves_the_others()
    {
        var text = "pack a/p version 1.0.0\n\nlist  a of text = { \"x\" }\n\ndefine  b as risk.tier is Low\n";
        var workspace = new Typing("p.policy", text).Workspace;

        var edits = workspace.FormatLines("p.policy", 5, 5);

        Assert.Equal("pack a/p version 1.0.0\n\nlist  a of text = { \"x\" }\n\ndefine b as risk.tier is Low\n",
            Edited.Apply(text, edits));
    }

    [Fact]
    public void All_changes_of_formatting_together_are_the_formatted_file()
    {
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var text = new RandomPack(seed).Text();
            var workspace = new Typing("p.policy", text).Workspace;
            if (workspace.Format("p.policy") is not FormatResult.Formatted(var formatted)) continue;

            Assert.Equal(formatted, Edited.Apply(text, workspace.FormatLines("p.policy", 1, int.MaxValue)));
        }
    }

    [Fact]
    public void A_change_keeps_the_analysis_of_files_that_it_does_not_touch()
    {
        var workspace = new PolicyWorkspace(new MetadataSchema()).With(new("a/p.policy", Text))
            .With(new("b/q.policy", "pack b/q version 1"));
        var before = workspace.AnalysisOf(Assert.IsType<PackFile>(workspace.FileOf("a/p.policy")));
        workspace.Diagnostics("b/q.policy");

        var after = workspace.With(new("b/q.policy", "pack b/q version 2"));

        Assert.Same(before, after.AnalysisOf(Assert.IsType<PackFile>(after.FileOf("a/p.policy"))));
        Assert.Equal("pack b/q version 2", after.Find("b/q.policy")?.Text);
    }
}
