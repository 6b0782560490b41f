using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class PolicyTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task The_packs_in_force_are_listed_and_their_own_tests_pass()
    {
        var packs = (await Owner.Policies.ListAsync(Stop))
            .Where(pack => pack.Name.StartsWith("ai/", StringComparison.Ordinal)).ToList();

        Assert.Superset(new HashSet<string> { "ai/baseline", "ai/llm-safety", "ai/eu-high-risk" },
            packs.Select(pack => pack.Name).ToHashSet());
        Assert.All(packs, pack => Assert.Equal(0, pack.TestsFailed));
        Assert.All(packs, pack => Assert.True(pack.TestsPassed > 0, pack.Name));
    }

    [Fact]
    public async Task A_pack_shows_its_rules_and_its_source()
    {
        var pack = await Owner.Policies.GetAsync("ai/baseline", Stop);

        var rule = pack.Rules.Single(one => one.Id == "LIC-001");
        Assert.Equal(["Legal"], rule.WaivableBy);
        Assert.Contains("block on promote to production", rule.Events);
        Assert.Contains("legal.license", rule.Reads);
        Assert.StartsWith("#", pack.Source);
    }

    [Fact]
    public async Task An_unknown_pack_is_answered_with_the_nearest_there_is()
    {
        var refused = await RefusedAsync(() => Owner.Policies.GetAsync("ai/basline", Stop));

        Assert.Equal("not-found", refused.Code);
        Assert.Contains("ai/baseline", refused.Message);
    }

    [Fact]
    public async Task A_dry_run_of_a_version_says_what_the_gate_would_and_records_nothing()
    {
        var model = await CompleteAsync();

        var answer = await Owner.Policies.DryRunAsync(
            new DryRunRequest("promote", "prod", model, V1, Use: "internal"), Stop);

        Assert.Equal("block", answer.Outcome);
        Assert.Contains(answer.Stage.Blocking, step => step.Rule == "APP-002");
        Assert.Equal("production", answer.Decision.GetProperty("event").GetProperty("target").GetString());
        Assert.DoesNotContain(
            (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items, one => one.Event != "register");
    }

    [Fact]
    public async Task A_dry_run_of_metadata_reads_what_is_declared_and_nothing_that_only_the_registry_may_say()
    {
        var metadata = SampleDocuments.Metadata();
        metadata["security"] = new JsonObject { ["sbom_id"] = "made-up" };

        var answer = await Owner.Policies.DryRunAsync(new DryRunRequest("promote", "staging",
            Metadata: JsonSerializer.SerializeToElement(metadata)), Stop);

        var rules = answer.Stage.Blocking.Select(step => step.Rule).ToList();
        Assert.Contains("BOM-001", rules);
        Assert.DoesNotContain("CMP-001", rules);
    }

    [Fact]
    public async Task A_deployment_outside_the_agreed_regions_would_be_blocked()
    {
        var model = await StagedAsync();
        var target = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["env"] = "production", ["region"] = "eu-west-1", ["strategy"] = "canary",
        });

        var answer = await Owner.Policies.DryRunAsync(new DryRunRequest(
            "deploy", "production", model, V1, Use: "internal", DeploymentTarget: target), Stop);

        Assert.Contains(answer.Stage.Blocking, step => step.Rule == "RES-001");
    }

    [Fact]
    public async Task Every_wrong_field_of_a_dry_run_is_named()
    {
        var refused = await RefusedAsync(() => Owner.Policies.DryRunAsync(
            new DryRunRequest("launch", "pro duction"), Stop));

        Assert.Equal(["event", "model", "target"], refused.Problem.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_recorded_decision_is_made_again_byte_for_byte()
    {
        var model = await StagedAsync();
        await PromoteAsync(model, "production");

        foreach (var entry in (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items)
        {
            var replay = await Owner.Lifecycle.ReplayAsync(model, V1, entry.Id, Stop);

            Assert.True(replay.Same);
            Assert.Equal((entry.Digest, entry.Digest), (replay.Recorded, replay.Replayed));
        }
    }

    [Fact]
    public async Task A_decision_whose_inputs_were_changed_afterwards_does_not_come_out_the_same()
    {
        var model = await SubmittedAsync();
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items
            .Single(one => one.Event != "register");
        await Registry.InDatabaseAsync(async db =>
        {
            var row = await db.Decisions.AsNoTracking().SingleAsync(one => one.Id == entry.Id, Stop);
            var forged = row.Document.Replace("a1b2c3d", "0000000", StringComparison.Ordinal);
            return await db.Decisions.Where(one => one.Id == entry.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Document, forged), Stop);
        });

        var replay = await Owner.Lifecycle.ReplayAsync(model, V1, entry.Id, Stop);

        Assert.False(replay.Same);
    }

    [Fact]
    public async Task A_decision_shows_the_document_that_it_was_made_on()
    {
        var model = await SubmittedAsync();
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items
            .Single(one => one.Event != "register");

        var detail = await Owner.Lifecycle.DecisionAsync(model, V1, entry.Id, Stop);

        Assert.Equal("a1b2c3d", detail.Inputs.GetProperty("document").GetProperty("provenance")
            .GetProperty("commit").GetString());
        Assert.Equal("pass", detail.Decision.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_worse_version_than_the_one_in_production_is_compared_with_it()
    {
        var model = await StagedAsync(metadata => metadata["identity"]!["kind"] = "tabular");
        await PromoteAsync(model, "production");
        await VersionAsync(model, "2.0.0");
        await EvidenceAsync(model, "2.0.0");
        await SubmitAsync(model, "2.0.0");
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, "2.0.0", null, Stop)).Items
            .Single(one => one.Event != "register");

        var detail = await Owner.Lifecycle.DecisionAsync(model, "2.0.0", entry.Id, Stop);

        Assert.Equal(V1, detail.Inputs.GetProperty("previous").GetProperty("identity").GetProperty("version")
            .GetString());
    }

    [Fact]
    public async Task A_pack_that_does_not_compile_refuses_the_start_and_shows_the_place()
    {
        var folder = Directory.CreateTempSubdirectory("packs-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "broken.policy"),
            """
            pack ai/broken version 1.0.0

            rule X-001 "x" {
              block on submit
              require legal.lisence is present
            }

            """,
            Stop);

        var refused = await Assert.ThrowsAsync<StartupException>(
            () => TestRegistry.StartAsync(Stop, null, "--packs", folder.FullName));

        Assert.Contains("broken.policy:5", refused.Message);
        Assert.Contains("license", refused.Message);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_key_refuses_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("keys-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "mine.pem"), "no key", Stop);

        var refused = await Assert.ThrowsAsync<StartupException>(
            () => TestRegistry.StartAsync(Stop, null, "--trusted-keys", folder.FullName));

        Assert.Contains("mine.pem", refused.Message);
        folder.Delete(recursive: true);
    }
}
