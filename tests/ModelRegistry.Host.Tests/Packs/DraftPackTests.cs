using System.Text.Json;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Tests.Packs;

public sealed class DraftPackTests(PackPeople people) : PackTest(people)
{
    [Fact]
    public async Task A_dry_run_tries_a_text_and_a_version_beside_what_is_in_force_and_changes_nothing()
    {
        await AddAsync(Text("1.0.0"));

        var without = await AskAsync();
        var text = await AskAsync(new DraftPack(Text("1.0.0", "other")));
        var version = await AskAsync(new DraftPack(Pack: $"{Name()}@1.0.0"));

        Assert.Equal(("pass", "block", "block"), (without.Outcome, text.Outcome, version.Outcome));
        Assert.Equal(Name("other"), Assert.Single(text.Stage.Blocking).Pack);
        Assert.Equal(Name(), Assert.Single(version.Stage.Blocking).Pack);
        Assert.Equal("pass", (await RegisterAsync()).Decision!.Outcome);
    }

    [Fact]
    public async Task A_draft_takes_the_place_of_its_namesake_in_force()
    {
        await AddAsync(Text("1.0.0"));
        await EnforceAsync("1.0.0");

        var inForce = await AskAsync();
        var milder = await AskAsync(new DraftPack(Text("1.1.0", level: "note")));

        Assert.Equal(("block", "note"), (inForce.Outcome, milder.Outcome));
    }

    [Fact]
    public async Task A_draft_with_a_mistake_is_refused_with_where_it_is()
    {
        var broken = await RefusedAsync(() => AskAsync(new DraftPack("pack x/y version")), "pack-invalid");
        var nothing = await RefusedAsync(() => AskAsync(new DraftPack()), "invalid-value");
        var unknown = await RefusedAsync(() => AskAsync(new DraftPack(Pack: "no/where@1.0.0")), "not-found");

        Assert.NotEmpty(broken.Problem.More!["diagnostics"].EnumerateArray());
        Assert.Equal(["packs[0]"], nothing.Problem.Errors!.Keys);
        Assert.Contains("publisher/pack@version", unknown.Problem.Detail);
    }

    async Task<DryRunAnswer> AskAsync(params DraftPack[] packs) => await Olga.Policies.DryRunAsync(
        new DryRunRequest("register", Packs: packs, Metadata: JsonSerializer.SerializeToElement(
            new { identity = new { group = Group, name = "bot" } })), Stop);
}
