using CsCheck;
using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Editing;

/// <summary>Nothing that somebody types makes a service fail.</summary>
public sealed class DamageTests
{
    readonly string[] _pieces =
    [
        "", "(", ")", "{", "}", "[", "\"", "\n", " ", "#", "%", "rule", "every x in", "is", "not", "é", "\0", "\uD800",
        "1.2.3", "at least", ",", "with", "}\n", "-", ".", ":", "'", "- ", "\t", "__here__", "is one of { ", "as (",
    ];

    [Theory]
    [InlineData("llm-safety.policy")]
    [InlineData("llm-safety.policy.yaml")]
    public void At_every_place_of_damaged_packs_every_service_answers(string name)
    {
        var text = File.ReadAllText(Path.Combine(Packs.Root(), "plugins", "packs", name)).ReplaceLineEndings("\n");
        var damage = Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.OneOfConst(_pieces)).Array[0, 4];
        var beside = new PolicyWorkspace(new MetadataSchema()).With(Packs.Ours("baseline"));

        Gen.Select(damage, Gen.Int[0, 13]).Sample((cuts, phase) =>
        {
            var broken = cuts.Aggregate(text, (whole, cut) => whole[..Math.Min(cut.Item1, whole.Length)] + cut.Item3
                + whole[Math.Min(cut.Item1 + cut.Item2, whole.Length)..]);
            Everything(beside.With(new(name, broken)), name, broken.Length, 61, phase);
        }, iter: 12, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void At_every_single_place_of_a_pack_and_of_its_beginnings_every_service_answers()
    {
        const string text = """
            pack a/p version 1.0.0
            parameter m : percent = 3% between 0% and 5%, teams may lower
            define d(r : role) as some a in governance.approvals where a.role is r
            rule R-1 "R" {
              warn on submit, promote to production
              require every a in artifacts where a.type is container satisfies a.sha256 is present
              require evals.llm.toxicity is at most m and legal.license is allowed by { MIT }
              maps to n "x"
            }
            sample s { artifacts = [ { type = container } ] }
            table "t" for R-1 {
              vary risk.tier { Low gives pass }
            }
            """;
        var empty = new PolicyWorkspace(new MetadataSchema());

        Everything(empty.With(new("p.policy", text)), "p.policy", text.Length, 1, 0);
        for (var length = 0; length < text.Length; length++)
        {
            var workspace = empty.With(new("p.policy", text[..length]));
            workspace.Complete("p.policy", length);
            workspace.Hover("p.policy", length);
        }
    }

    [Theory]
    [InlineData("no-such.policy", 0)]
    [InlineData("p.policy", -5)]
    [InlineData("p.policy", 100_000)]
    public void Files_and_places_that_do_not_exist_have_no_answers(string name, int offset)
    {
        var workspace = new PolicyWorkspace(new MetadataSchema()).With(new("p.policy", ""));

        Everything(workspace, name, offset, 1, offset);
        Assert.Null(workspace.Hover(name, offset));
    }

    static void Everything(PolicyWorkspace workspace, string name, int length, int step, int first)
    {
        for (var offset = first; offset <= length; offset += step)
        {
            Assert.All(workspace.Complete(name, offset), each => Assert.True(each.Edit.Span.Start >= 0));
            workspace.Hover(name, offset);
            workspace.Definition(name, offset);
            workspace.References(name, offset, true);
            workspace.Renames(name, offset);
            if (offset % 7 == 0) workspace.Rename(name, offset, "another");
        }

        workspace.Fixes(name, 0, Math.Max(0, length));
        workspace.Format(name);
        workspace.FormatLines(name, 1, 5);
        workspace.Outline(name);
        workspace.Folds(name);
        workspace.Paint(name);
        workspace.Lenses(name);
        workspace.RunTests(name);
        foreach (var fix in workspace.Fixes(name, 0, int.MaxValue))
            Edited.Apply(workspace.Find(name)?.Text ?? "", fix.Fix.Edits);
    }
}
