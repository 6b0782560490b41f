using System.Text;

namespace ModelRegistry.Policy.Tests.Linting;

public sealed class VacuityNoteTests
{
    const string Container = """{"type": "container", "signature": "verified"}""";

    [Fact]
    public void With_an_inventory_the_warning_says_how_many_models_pass_because_nothing_is_checked()
    {
        var warning = Warning("every artifact in artifacts where artifact.type is container satisfies\n"
            + "    artifact.signature is verified");

        var noted = warning.Beside(new Documents(
            [.. Enumerable.Repeat($"[{Container}]", 808), "[]", "[]", """[{"type": "weights"}]""", "null"]));

        Assert.Equal(
            [AdviceKind.Note, .. warning.Advice.Select(advice => advice.Kind)],
            noted.Advice.Select(advice => advice.Kind));
        Assert.Equal("3 of 812 production models have no container artifact; they pass today", noted.Advice[0].Text);
        Assert.Contains("      = note: 3 of 812 production models have no container artifact", noted.Render());
    }

    [Theory]
    [InlineData("1 of 2 production models has no artifact; it passes today", "[]", $"[{Container}]")]
    [InlineData("none of 1 production models lacks one today", $"[{Container}]")]
    [InlineData(null)]
    public void It_counts_in_words(string? note, params string[] artifacts)
    {
        var warning = Warning("every artifact in artifacts satisfies artifact.sha256 is present");

        var noted = warning.Beside(new Documents(artifacts));

        Assert.Equal(note, noted.Advice.Where(advice => advice.Kind == AdviceKind.Note)
            .Select(advice => advice.Text).SingleOrDefault());
    }

    [Fact]
    public void Models_that_the_rule_does_not_apply_to_are_not_counted()
    {
        var warning = Warning(
            "every artifact in artifacts satisfies artifact.sha256 is present", "applies when risk.tier is High");

        var noted = warning.Beside(new Documents(["[]", "[]"]));

        Assert.StartsWith("none of 2 production models", noted.Advice[0].Text);
    }

    [Fact]
    public void Other_messages_stay_as_they_are()
    {
        var mistake = Policies.Errors(Policies.Compile(Policies.Rule("require risk.teir is High")))[0];

        Assert.Same(mistake, mistake.Beside(new Documents(["[]"])));
    }

    static Diagnostic Warning(string condition, string? more = null)
    {
        var compilation = Policies.Compile(
            Policies.Rule([.. more is null ? [] : new[] { more }, $"require {condition}"]));
        return Assert.Single(Policies.Everything(compilation), each => each.Code == "L0105");
    }

    /// <summary>A model for each list of artifacts.</summary>
    sealed class Documents(IReadOnlyList<string> artifacts) : IInventory
    {
        public InventoryCount Count(PolicySet policies)
        {
            var evaluator = policies.NewEvaluator();
            var document = evaluator.NewDocument();
            var failing = artifacts.Count(list =>
            {
                Assert.Null(evaluator.Read(Encoding.UTF8.GetBytes(
                    $$"""{"risk": {"tier": "Low"}, "artifacts": {{list}}}"""), document));
                evaluator.Decide(document, new(new("promote", "production"), Policies.Noon));
                return evaluator.Verdicts.Contains(Verdict.Fail);
            });
            return new(failing, artifacts.Count);
        }
    }
}
