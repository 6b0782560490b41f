using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Host.Tests.Packs;

public sealed class ImpactByPlaceTests(PackPeople people) : PackTest(people)
{
    [Fact]
    public async Task Each_model_is_compared_with_the_packs_that_are_in_force_for_it()
    {
        var inside = await RegisterAsync();
        var outside = await RegisterAsync($"{Group}x");
        await AddAsync(Text("1.0.0"));
        await EnforceAsync("1.0.0");

        var dropped = await ChangesAsync(new([], Event: "promote", Target: "staging", Without: [Name()]));
        var raised = await ChangesAsync(new(
            [new("house.policy", Text("1.1.0", level: "warn"))], Event: "promote", Target: "staging"));

        Assert.Equal((Model(inside), "block", "pass"), Only(dropped, inside));
        Assert.DoesNotContain(dropped, change => change.Model == Model(outside));
        Assert.Equal((Model(inside), "block", "warn"), Only(raised, inside));
        Assert.Equal((Model(outside), "pass", "warn"), Only(raised, outside));
    }

    [Fact]
    public async Task A_pack_that_is_in_force_nowhere_cannot_be_left_out()
    {
        await AddAsync(Text("1.0.0"));

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => ChangesAsync(new([], Without: [Name()])));

        Assert.Contains($"No pack {Name()} is in force.", refused.Problem.Errors!["without"]);
    }

    async Task<IReadOnlyList<ImpactChange>> ChangesAsync(ImpactRequest request) =>
        [.. (await Registry.Admin.Policies.ImpactAsync(request, Stop).ToListAsync(Stop))
            .Select(line => line.Change).OfType<ImpactChange>()];

    static (string, string, string) Only(IEnumerable<ImpactChange> changes, Client.Versions.ModelVersion version)
    {
        var change = Assert.Single(changes, change => change.Model == Model(version));
        return (change.Model, change.Before, change.After);
    }

    static string Model(Client.Versions.ModelVersion version) => version.Model;
}
