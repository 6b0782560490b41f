using System.Text.Json;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Packs;

/// <summary>Two processes of one registry, which meet in the database alone.</summary>
public sealed class TwoProcessTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_process_puts_in_force_the_other_decides_by_from_then_on()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite serves one process");
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var here = await HostProcess.StartAsync(database.Connection, [], Stop);
        await using var there = await here.JoinAsync([], Stop);
        using var admin = new RegistryClient(here.Address, here.AdminToken);
        using var elsewhere = new RegistryClient(there.Address, here.AdminToken);
        using var sven = await SignInAsync(admin, here.Address, "sven");
        using var sara = await SignInAsync(admin, here.Address, "sara");

        for (var round = 1; round <= 5; round++)
        {
            var group = $"team-{round}";
            await elsewhere.Models.CreateAsync(new NewModel(group, "bot"), Stop);
            var before = await OutcomeAsync(elsewhere, group, "1.0.0");
            var pack = (await sven.Policies.AddAsync(new(Text(round)), Stop)).Version.Pack;
            await sven.Policies.StageAsync(pack, new("1.0.0", "shadow", "*", $"{group}/*", "Agreed."), Stop);
            var proposed = await sven.Policies.StageAsync(
                pack, new("1.0.0", "enforce", "*", $"{group}/*", "Agreed."), Stop);
            var still = await OutcomeAsync(elsewhere, group, "1.1.0");

            await sara.Policies.ConfirmAsync(proposed.Proposal!.Id, "Looked.", Stop);

            Assert.Equal(("registered", "registered"), (before, still));
            Assert.Equal("blocked-by-policy", await OutcomeAsync(elsewhere, group, "1.2.0"));
        }
    }

    static async Task<RegistryClient> SignInAsync(RegistryClient admin, Uri address, string handle)
    {
        await admin.Identity.CreateUserAsync(new NewUser(handle, [new RoleGrant("Security")]), Stop);
        return new(address, (await admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);
    }

    static async Task<string> OutcomeAsync(RegistryClient client, string group, string version)
    {
        try
        {
            await client.Versions.RegisterAsync(
                group, "bot", new(version, JsonSerializer.SerializeToElement(new { })), Stop);
            return "registered";
        }
        catch (RegistryException refused)
        {
            return refused.Code;
        }
    }

    static string Text(int round) => $$"""
        pack two/house-{{round}} version 1.0.0

        rule TWO-{{round}} "Somebody can be asked" {
          block on register
          require identity.contact is present
          because "Questions need a person."
          fix     "Say in identity.contact whom to ask."
        }

        """;
}
