using System.Text.Json;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Tests.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace ModelRegistry.Host.Tests.Functions;

/// <summary>Scripts behind the front door: registries that were started with a folder of them.</summary>
public sealed class ScriptPolicyTests : IDisposable
{
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

    readonly DirectoryInfo _packs = Directory.CreateTempSubdirectory("packs-");
    readonly DirectoryInfo _scripts = Directory.CreateTempSubdirectory("scripts-");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _packs.Delete(true);
        _scripts.Delete(true);
    }

    [Fact]
    public async Task Scripts_are_off_by_default_and_no_process_is_started_for_them()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);

        Assert.Empty(await registry.Admin.Policies.ListFunctionsAsync(Stop));
        var scripts = registry.Services.GetRequiredService<ScriptFunctions>();
        Assert.Equal((false, null), (scripts.IsOn, scripts.ProcessId));
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly =>
            assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_script_decides_is_on_record_with_its_digest_and_replays()
    {
        await using var registry = await StartAsync(Scripts.Body("""return region == "eu-west-1" ? "IE" : null;"""));

        var decision = await RegisterAsync(registry, "eu-west-1");

        var listed = Assert.Single(await registry.Admin.Policies.ListFunctionsAsync(Stop));
        var detail = await registry.Admin.Lifecycle.DecisionAsync("house/bot", V1, decision, Stop);
        Assert.Equal(("pass", "script", 1_000), (detail.Entry.Outcome, listed.Kind, listed.Cost));
        Assert.Equal(listed.Sha256, detail.Decision.GetProperty("functions")[0].GetProperty("sha256").GetString());
        Assert.True((await registry.Admin.Lifecycle.ReplayAsync("house/bot", V1, decision, Stop)).Same);
    }

    [Fact]
    public async Task A_call_that_is_stopped_makes_the_rule_missing_with_the_reason()
    {
        await using var registry = await StartAsync(Scripts.Body("while (true) { }"));

        var decision = await RegisterAsync(registry, "eu-west-1");

        var detail = await registry.Admin.Lifecycle.DecisionAsync("house/bot", V1, decision, Stop);
        var missing = detail.Decision.GetProperty("rules")[0].GetProperty("missing")[0];
        Assert.Equal(("warn", "was stopped after 500 ms of computing"),
            (detail.Entry.Outcome, missing.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_decision_is_made_again_with_the_script_of_its_time_after_the_script_was_changed()
    {
        await using var registry = await StartAsync(Scripts.Body("""return region == "eu-west-1" ? "IE" : "DE";"""));
        var decision = await RegisterAsync(registry, "eu-west-1");
        var changed = Scripts.Body("""return "FR";""");
        var younger = new ScriptFile("country.csx", changed, new('b', 64), "country_of(region : region) gives text",
            "1.1.0", "Another.", 1);
        using var engine = new ScriptEngine([younger], registry.Services.GetRequiredService<Schema.MetadataSchema>(),
            new());

        await using var later = registry.Services.CreateAsyncScope();
        var replayed = await later.ServiceProvider.GetRequiredService<LaterReplay>()
            .RunAsync(decision, engine.Functions, Stop);

        Assert.True(replayed);
    }

    [Fact]
    public async Task A_script_that_cannot_be_used_refuses_the_start()
    {
        var refused = await Assert.ThrowsAsync<StartupException>(
            () => StartAsync(Scripts.Body("GC.Collect(); return region;")));

        Assert.Contains("country.csx:7: `System.GC` is not allowed in scripts.", refused.Message,
            StringComparison.Ordinal);
    }

    static async Task<Guid> RegisterAsync(TestRegistry registry, string region)
    {
        await registry.Admin.Models.CreateAsync(new NewModel("house", "bot"), Stop);
        await registry.Admin.Versions.RegisterAsync("house", "bot", new NewVersion(V1,
            JsonSerializer.SerializeToElement(new { monitoring = new { log_region = region } })), Stop);
        return Assert.Single((await registry.Admin.Lifecycle.DecisionsAsync("house/bot", V1, null, Stop)).Items).Id;
    }

    async Task<TestRegistry> StartAsync(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(_packs.FullName, "places.policy"), Pack, Stop);
        await File.WriteAllTextAsync(Path.Combine(_scripts.FullName, "country.csx"), script, Stop);
        return await TestRegistry.StartAsync(Stop, services => services.AddScoped<LaterReplay>(),
            "--packs", _packs.FullName, "--policy-scripts", _scripts.FullName);
    }
}
