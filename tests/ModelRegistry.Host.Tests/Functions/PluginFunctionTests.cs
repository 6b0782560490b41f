using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Plugins.Policies;

namespace ModelRegistry.Host.Tests.Functions;

public sealed class PluginFunctionTests
{
    const string Signature = "country_of(region : region) gives text";
    const string V1 = "1.0.0";

    const string Pack = """
        pack house/places version 1.0.0

        import function country_of(region : region) gives text version 1

        rule GEO-1 "Logs stay in Ireland" {
          warn on register
          block on promote to production
          require country_of(monitoring.log_region) is "IE"
        }
        """;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugins_function_decides_is_on_record_and_replays()
    {
        await using var registry = await StartAsync(Pack, new Geography());

        var decision = await RegisterAsync(registry, "eu-west-1");

        var detail = await registry.Admin.Lifecycle.DecisionAsync("house/bot", V1, decision, Stop);
        var function = detail.Decision.GetProperty("functions")[0];
        Assert.Equal("pass", detail.Entry.Outcome);
        Assert.Equal(("country_of", "1.4.0", 64), (function.GetProperty("name").GetString(),
            function.GetProperty("version").GetString(), function.GetProperty("sha256").GetString()!.Length));
        var replay = await registry.Admin.Lifecycle.ReplayAsync("house/bot", V1, decision, Stop);
        Assert.Equal((true, null), (replay.Same, replay.Reason));
    }

    [Fact]
    public async Task A_region_that_the_plugin_throws_at_is_missing_and_the_registration_goes_on()
    {
        await using var registry = await StartAsync(Pack, new Geography());

        var decision = await RegisterAsync(registry, "mars-1");

        var detail = await registry.Admin.Lifecycle.DecisionAsync("house/bot", V1, decision, Stop);
        var rule = detail.Decision.GetProperty("rules")[0];
        Assert.Equal(("warn", "failed (NotSupportedException)"), (detail.Entry.Outcome,
            rule.GetProperty("missing")[0].GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_decision_made_with_another_version_of_a_function_says_so_when_it_is_replayed()
    {
        await using var registry = await StartAsync(Pack, new Geography());
        var decision = await RegisterAsync(registry, "eu-west-1");
        await registry.InDatabaseAsync(async db =>
        {
            var row = await db.Decisions.AsNoTracking().SingleAsync(one => one.Id == decision, Stop);
            var older = row.Decision.Replace("\"1.4.0\"", "\"1.3.9\"", StringComparison.Ordinal);
            return await db.Decisions.Where(one => one.Id == decision)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Decision, older), Stop);
        });

        var replay = await registry.Admin.Lifecycle.ReplayAsync("house/bot", V1, decision, Stop);

        Assert.False(replay.Same);
        Assert.StartsWith("The function `country_of` was version 1.3.9 of sha256:", replay.Reason);
        Assert.Contains(" and is version 1.4.0 of sha256:", replay.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_functions_that_packs_may_import_are_listed()
    {
        await using var registry = await StartAsync(Pack, new Geography());

        var function = Assert.Single(await registry.Admin.Policies.ListFunctionsAsync(Stop));

        Assert.Equal(("country_of", Signature, "1.4.0", "plugin", 10, "The country of a region."),
            (function.Name, function.Signature, function.Version, function.Kind, function.Cost, function.Doc));
    }

    [Fact]
    public async Task A_pack_that_imports_what_nobody_offers_refuses_the_start()
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => StartAsync(Pack));

        Assert.Contains("error[P0257]: no plugin offers the function `country_of`", refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_imports_what_nobody_offers_is_not_compared_with_those_in_force()
    {
        await using var registry = await StartAsync(Pack, new Geography());

        var refused = await Assert.ThrowsAsync<RegistryException>(async () =>
        {
            await foreach (var _ in registry.Admin.Policies.ImpactAsync(new([new("moon.policy",
                Pack.Replace("country_of", "moon_of", StringComparison.Ordinal))]), Stop))
            {
            }
        });

        Assert.Contains("no plugin offers the function `moon_of`",
            Assert.Single(refused.Problem.Errors!["moon.policy"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_that_are_declared_badly_refuse_the_start_all_at_once()
    {
        var refused = await Assert.ThrowsAsync<StartupException>(
            () => StartAsync(Pack, new Geography(), new Geography(), new Nameless()));

        Assert.Contains("`country_of` is offered twice", refused.Message, StringComparison.Ordinal);
        Assert.Contains("The signature `country` cannot be read", refused.Message, StringComparison.Ordinal);
    }

    static async Task<Guid> RegisterAsync(TestRegistry registry, string region)
    {
        await registry.Admin.Models.CreateAsync(new NewModel("house", "bot"), Stop);
        await registry.Admin.Versions.RegisterAsync("house", "bot", new NewVersion(V1,
            JsonSerializer.SerializeToElement(new { monitoring = new { log_region = region } })), Stop);
        return Assert.Single((await registry.Admin.Lifecycle.DecisionsAsync("house/bot", V1, null, Stop)).Items).Id;
    }

    static async Task<TestRegistry> StartAsync(string pack, params IPolicyFunctions[] plugins)
    {
        var folder = Directory.CreateTempSubdirectory("packs-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "places.policy"), pack, Stop);
            return await TestRegistry.StartAsync(Stop, services =>
            {
                foreach (var plugin in plugins) services.AddSingleton(plugin);
            }, "--packs", folder.FullName);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    sealed class Geography : IPolicyFunctions
    {
        public IEnumerable<PolicyFunction> Functions =>
            [new(Signature, "1.4.0", "The country of a region.", values => (string)values[0] switch
            {
                "eu-west-1" => "IE",
                _ => throw new NotSupportedException("not on this planet"),
            })];
    }

    sealed class Nameless : IPolicyFunctions
    {
        public IEnumerable<PolicyFunction> Functions => [new("country", "1.0.0", "Nothing.", _ => null)];
    }
}
