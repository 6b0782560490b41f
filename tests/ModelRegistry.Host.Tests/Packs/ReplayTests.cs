using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Packs;

public sealed class ReplayTests(PackPeople people) : PackTest(people)
{
    [Fact]
    public async Task A_decision_is_made_again_byte_for_byte_after_its_pack_was_replaced_and_retired()
    {
        await AddAsync(Text("1.0.0", level: "warn"));
        await EnforceAsync("1.0.0");
        var warned = await RegisterAsync();
        await PutAsync(Text("2.0.0"));
        await EnforceAsync("2.0.0");
        await Sven.Policies.RetireAsync(Name(), "1.0.0", Why, Stop);
        await RefusedAsync(() => RegisterAsync(), "blocked-by-policy");

        var again = await Olga.Lifecycle.ReplayAsync(warned.Model, "1.0.0", warned.Decision!.Id, Stop);

        Assert.Equal("warn", warned.Decision.Outcome);
        Assert.True(again.Same);
        Assert.Equal(again.Recorded, again.Replayed);
    }

    [Fact]
    public async Task A_pack_in_the_YAML_form_replays_where_none_of_its_rules_spoke()
    {
        await AddAsync($"""
            pack: {Name()}
            version: 1.0.0
            rules:
              - rule: {Rule()}
                title: Somebody can be asked
                block on: [retire]
                require:
                  - identity.contact is present

            """.Replace("[retire]", "[submit]", StringComparison.Ordinal), "yaml");
        await EnforceAsync("1.0.0");
        var registered = await RegisterAsync();

        var again = await Olga.Lifecycle.ReplayAsync(registered.Model, "1.0.0", registered.Decision!.Id, Stop);

        Assert.True(again.Same);
    }

    [Fact]
    public async Task A_folder_may_hold_packs_in_the_YAML_form_and_they_judge()
    {
        var folder = Directory.CreateTempSubdirectory("packs-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "house.policy.yaml"), $"""
            pack: {Name()}
            version: 1.0.0
            rules:
              - rule: {Rule()}
                title: Somebody can be asked
                warn on: [register]
                require:
                  - identity.contact is present

            """, Stop);
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "both.policy"), Text("1.0.0", "both", rule: "B"), Stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "both.policy.yaml"), "not: read", Stop);
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--packs", folder.FullName);

        var packs = await registry.Admin.Policies.ListAsync(Stop);
        var dry = await registry.Admin.Policies.DryRunAsync(new DryRunRequest(
            "register", Metadata: System.Text.Json.JsonSerializer.SerializeToElement(
                new { identity = new { contact = "x" } })), Stop);

        Assert.Equal([Name("both"), Name()], packs.Select(pack => pack.Name).Order(StringComparer.Ordinal));
        Assert.Equal("pass", dry.Outcome);
        folder.Delete(recursive: true);
    }
}
