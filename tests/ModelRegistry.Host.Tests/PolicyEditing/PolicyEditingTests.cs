using System.Net;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.PolicyEditing;

public sealed class PolicyEditingTests(SharedRegistry shared) : RegistryTest(shared)
{
    const string Broken = """
        pack house/rules version 1.0.0
        import ai/baseline version 1 as base
        rule H-1 "Safe" {
          block on promote
          require evals.llm.halucination_rate is at most 3%
          require base.approved_by(Legal)
          because "b"
          fix "f"
        }

        """;

    PoliciesClient Policies => Admin.Policies;

    [Fact]
    public async Task Mistakes_come_with_their_place_their_fix_and_as_the_command_line_shows_them()
    {
        var answer = await Policies.LintAsync(new([new("house.policy", Broken)]), Stop);

        var message = Assert.Single(answer.Messages, each => each.Severity == "error");
        Assert.False(answer.Compiles);
        Assert.Equal(("P0201", "house.policy", 5, 21),
            (message.Code, message.At.File, message.At.Line, message.At.Column));
        Assert.Equal("halucination_rate", Broken[message.At.Start..message.At.End]);
        Assert.Contains(message.Advice, advice => advice is { Kind: "help", Text: var text }
            && text.Contains("did you mean `evals.llm.hallucination_rate`?"));
        Assert.Equal("hallucination_rate", Assert.Single(Assert.Single(message.Fixes).Edits).Text);
        Assert.StartsWith("error[P0201]: the model metadata has no field", message.Rendered);
        Assert.Contains("--> house.policy:5:21", message.Rendered);
    }

    [Fact]
    public async Task Packs_in_force_stand_in_for_imports_and_packs_that_are_sent_for_those_in_force()
    {
        var repaired = Broken.Replace("halucination", "hallucination");
        var alone = await Policies.LintAsync(new([new("teams/house.policy", repaired)]), Stop);
        var own = await Policies.LintAsync(new(
        [
            new("teams/house.policy", repaired), new("base.policy", "pack ai/baseline version 1.9.0\n"),
        ]), Stop);

        Assert.True(alone.Compiles, string.Join('\n', alone.Messages.Select(each => each.Rendered)));
        Assert.Equal("P0208", Assert.Single(own.Messages, each => each.Severity == "error").Code);
        Assert.All(own.Messages, each => Assert.DoesNotContain("in-force", each.Rendered));
    }

    [Fact]
    public async Task Yaml_packs_are_checked_in_their_own_lines()
    {
        var answer = await Policies.LintAsync(new(
        [
            new("house.policy.yaml", "pack: house/rules\nversion: '1'\nrules:\n  - rule: H-1\n    title: t\n"
                + "    block on: promote\n    require: 'risk.teir is Low'\n"),
        ]), Stop);

        Assert.Equal((7, 20), (answer.Messages[0].At.Line, answer.Messages[0].At.Column));
    }

    [Fact]
    public async Task Values_of_taxonomies_are_those_that_the_registry_keeps()
    {
        var value = Unique("use");
        var text = $"pack house/rules version 1.0.0\nlist watched of use-case = {{ {value} }}\n";

        var before = await Policies.LintAsync(new([new("p.policy", text)]), Stop);
        await Admin.Taxonomies.AddTermAsync("use-case", new NewVocabularyTerm(value), Stop);
        var after = await Policies.LintAsync(new([new("p.policy", text)]), Stop);
        var offered = await Policies.CompleteAsync(
            new([new("p.policy", text)], "p.policy", text.IndexOf(value, StringComparison.Ordinal)), Stop);

        Assert.Contains(before.Messages, each => each.Code == "P0220");
        Assert.DoesNotContain(after.Messages, each => each.Code == "P0220");
        Assert.Contains(offered.Items, each => each.Label == value && each.Kind == "value");
    }

    [Fact]
    public async Task A_place_is_completed_from_the_schema_and_from_packs_in_force()
    {
        var at = Broken.IndexOf("halu", StringComparison.Ordinal) + 4;
        var fields = await Policies.CompleteAsync(new([new("p.policy", Broken)], "p.policy", at), Stop);
        var text = Broken.Replace("base.approved_by(Legal)", "base.");
        var names = await Policies.CompleteAsync(new([new("p.policy", text)], "p.policy",
            text.IndexOf("base.\n", StringComparison.Ordinal) + 5), Stop);

        var field = Assert.Single(fields.Items, each => each.Label == "hallucination_rate");
        Assert.Equal(("field", "percent", at - 4, at),
            (field.Kind, field.Detail, field.Edit.At.Start,
            field.Edit.At.End));
        Assert.Contains(names.Items, each => each.Label == "approved_by" && each.IsSnippet);
    }

    [Fact]
    public async Task A_name_tells_what_it_means_and_where_it_is_declared()
    {
        var at = Broken.IndexOf("approved_by", StringComparison.Ordinal) + 2;
        var define = await Policies.HoverAsync(new([new("p.policy", Broken)], "p.policy", at), Stop);
        var nothing = await Policies.HoverAsync(new([new("p.policy", Broken)], "p.policy", Broken.Length), Stop);

        Assert.Contains("definition", define.Markdown);
        Assert.Equal("approved_by", Broken[define.At!.Start..define.At.End]);
        Assert.Equal("baseline.policy", define.Declared?.File);
        Assert.Null(nothing.Markdown);
    }

    [Fact]
    public async Task A_pack_is_formatted_in_either_form()
    {
        var text = await Policies.FormatAsync(new(new("p.policy", "pack a/p version 1\napplies when risk.tier=High")),
            Stop);
        var same = await Policies.FormatAsync(new(new("p.policy", text.Text)), Stop);
        var yaml = await Policies.FormatAsync(new(new("p.policy.yaml", "pack:   a/p\nversion: \"1\"\n")), Stop);

        Assert.Equal("pack a/p version 1\n  applies when risk.tier is High\n", text.Text);
        Assert.Equal((true, false), (text.Changed, same.Changed));
        Assert.Equal("pack: a/p\nversion: '1'\n", yaml.Text);
    }

    [Fact]
    public async Task What_cannot_be_formatted_is_refused_with_the_reasons()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() =>
            Policies.FormatAsync(new(new("p.policy", "pack a/p version 1\nruel")), Stop));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "pack-unreadable"), (refused.Status, refused.Code));
        Assert.Contains("did you mean `rule`?", refused.Problem.Errors!["p.policy"][0]);
    }

    [Fact]
    public async Task Questions_that_make_no_sense_are_refused_in_words()
    {
        await ExpectAsync("packs", "Send 1 to 50 packs.", () => Policies.LintAsync(new([]), Stop));
        await ExpectAsync("packs", "Send 1 to 50 packs.", () => Policies.LintAsync(
            new([.. Enumerable.Range(0, 51).Select(i => new EditedPack($"p{i}", ""))]), Stop));
        await ExpectAsync("packs", "Two packs are called 'p'; give each its own name.", () =>
            Policies.LintAsync(new([new("p", ""), new("p", "")]), Stop));
        await ExpectAsync("file", "There is no pack 'q' among those sent.", () =>
            Policies.CompleteAsync(new([new("p", "")], "q", 0), Stop));
        await ExpectAsync("offset", "'p' has the offsets 0 to 3.", () =>
            Policies.HoverAsync(new([new("p", "abc")], "p", 4), Stop));
    }

    [Fact]
    public async Task Anything_that_is_sent_is_answered()
    {
        foreach (var text in new[] { "", "\u0001", "\uFFFF",
            new string('(', 10_000), "pack: [", new string('#', 1_048_577) })
        {
            foreach (var name in new[] { "p.policy", "p.policy.yaml" })
            {
                await Policies.LintAsync(new([new(name, text)]), Stop);
                await Policies.CompleteAsync(new([new(name, text)], name, text.Length), Stop);
                await Policies.HoverAsync(new([new(name, text)], name, text.Length / 2), Stop);
            }
        }
    }

    [Fact]
    public async Task Whoever_may_read_policies_may_ask_and_a_stranger_may_not()
    {
        using var viewer = await Registry.SignInAsync(Unique("viewer"), Stop, "Viewer");
        using var stranger = Registry.As(null);

        Assert.NotEmpty((await viewer.Policies.LintAsync(new([new("p.policy", Broken)]), Stop)).Messages);
        var refused = await Assert.ThrowsAsync<RegistryException>(() =>
            stranger.Policies.LintAsync(new([new("p.policy", Broken)]), Stop));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }

    [Fact]
    public async Task More_than_the_body_may_hold_is_refused()
    {
        var packs = Enumerable.Range(0, 5).Select(i => new EditedPack($"p{i}", new string('#', 1_000_000)));

        var refused = await Assert.ThrowsAsync<RegistryException>(() => Policies.LintAsync(new([.. packs]), Stop));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
    }

    static async Task ExpectAsync(string member, string message, Func<Task> ask)
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(ask);
        Assert.Equal([message], refused.Problem.Errors![member]);
    }
}
