using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class RegistrationTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task What_a_registration_lacks_is_in_its_answer_and_its_decision_on_record()
    {
        var name = await ModelAsync();

        var version = await Owner.Versions.RegisterAsync("governed", name, new NewVersion(V1), Stop);

        var decision = version.Decision!;
        Assert.Equal("warn", decision.Outcome);
        Assert.Contains(decision.Warnings, step => step.Rule == "CMP-001" && step.Missing.Count > 0);
        var kept = Assert.Single((await Owner.Lifecycle.DecisionsAsync($"governed/{name}", V1, null, Stop)).Items);
        Assert.Equal((decision.Id, "register", "warn"), (kept.Id, kept.Event, kept.Outcome));
        Assert.True((await Owner.Lifecycle.ReplayAsync($"governed/{name}", V1, kept.Id, Stop)).Same);
        Assert.Null((await Owner.Versions.GetAsync("governed", name, V1, Stop)).Value.Decision);
    }

    [Fact]
    public async Task A_complete_registration_passes_without_a_warning()
    {
        var name = await ModelAsync();

        var version = await Owner.Versions.RegisterAsync("governed", name,
            new NewVersion(V1, JsonSerializer.SerializeToElement(SampleDocuments.Metadata())), Stop);

        Assert.Equal("pass", version.Decision!.Outcome);
        Assert.Empty(version.Decision.Warnings);
    }

    [Fact]
    public async Task Evidence_counts_for_completeness_at_once_in_the_version_and_in_lists()
    {
        var model = await DraftAsync();
        var name = model.Split('/')[1];
        var before = (await Owner.Versions.GetAsync("governed", name, V1, Stop)).Value.Completeness;

        await EvidenceAsync(model, V1);

        var after = (await Owner.Versions.GetAsync("governed", name, V1, Stop)).Value.Completeness;
        var column = await Registry.InDatabaseAsync(db => db.Versions
            .Where(row => db.Models.Any(one => one.Id == row.ModelId && one.Name == name))
            .Select(row => row.Completeness).SingleAsync(Stop));
        Assert.True(after.Overall > before.Overall, $"{before.Overall} before, {after.Overall} after");
        Assert.Equal(after.Overall, column);
    }

    [Fact]
    public async Task Completeness_in_lists_follows_files_and_approvals()
    {
        var bare = await DraftAsync(metadata => metadata.Remove("evals"));
        var before = await ListedAsync(bare);
        await UploadAsync(bare, V1, "extra.bin", [1, 2, 3]);
        var model = await SubmittedAsync();
        var submitted = await ListedAsync(model);
        await ApproveAsync(All.Mrc, model, "MRC");

        Assert.True(before > 0);
        await UntilListedAsync(bare);
        await UntilListedAsync(model);
        Assert.True(await ListedAsync(model) > submitted, "An approval is part of what is expected.");
    }

    async Task<int> ListedAsync(string model) => (await Owner.Versions.ListAsync(
        model.Split('/')[0], model.Split('/')[1], new VersionFilter(), Stop)).Items.Single().Completeness.Overall;

    /// <summary>Until the list says what the version itself says.</summary>
    async Task UntilListedAsync(string model)
    {
        var (group, name) = (model.Split('/')[0], model.Split('/')[1]);
        while ((await Owner.Versions.GetAsync(group, name, V1, Stop)).Value.Completeness.Overall
            != await ListedAsync(model)) await Task.Delay(20, Stop);
    }

    [Fact]
    public async Task Where_a_pack_blocks_on_register_no_version_comes_to_be_and_the_audit_log_says_so()
    {
        var packs = Directory.CreateTempSubdirectory("packs-");
        await File.WriteAllTextAsync(Path.Combine(packs.FullName, "strict.policy"), """
            pack test/strict version 1.0.0
              title    "Strict"
              owner    "tests"
              language 1
              schema   1.0

            rule REG-001 "Every version names its contact from the start" {
              block on register
              require identity.contact is present
            }
            """, Stop);
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--packs", packs.FullName);
        await registry.Admin.Models.CreateAsync(new NewModel("strict", "bot"), Stop);

        var refused = await RefusedAsync(() =>
            registry.Admin.Versions.RegisterAsync("strict", "bot", new NewVersion(V1), Stop));

        var kept = Assert.Single(
            (await registry.Admin.Lifecycle.RefusedRegistrationsAsync("strict/bot", null, Stop)).Items);
        var detail = await registry.Admin.Lifecycle.RefusedRegistrationAsync("strict/bot", kept.Id, Stop);
        var again = await registry.Admin.Lifecycle.ReplayRefusedRegistrationAsync("strict/bot", kept.Id, Stop);
        var why = await registry.Admin.Lifecycle.ExplainRefusedRegistrationAsync("strict/bot", kept.Id, Stop);
        packs.Delete(recursive: true);
        Assert.Contains("REG-001", why.Text);
        Assert.Equal((kept.Id, true), (why.Decision!.Value, why.Same!.Value));
        Assert.Equal((refused.Problem.More!["decisionId"].GetGuid(), "register", "block", V1),
            (kept.Id, kept.Event, kept.Outcome, kept.RefusedVersion));
        Assert.Equal("bot", detail.Inputs.GetProperty("document").GetProperty("identity").GetProperty("name")
            .GetString());
        Assert.True(again.Same);
        Assert.Equal((HttpStatusCode.Conflict, "blocked-by-policy"), (refused.Status, refused.Code));
        Assert.Equal(["REG-001"], Blocking(refused));
        Assert.Equal(0, await registry.InDatabaseAsync(db => db.Versions.CountAsync(Stop)));
        while (await registry.InDatabaseAsync(db => db.AuditOutbox.AnyAsync(Stop))) await Task.Delay(20, Stop);
        Assert.Equal(1, await registry.InDatabaseAsync(db =>
            db.AuditLog.CountAsync(row => row.Action == "policy.decided" && row.TargetKind == "model", Stop)));
    }

    async Task<string> ModelAsync()
    {
        var name = $"bot-{Guid.CreateVersion7():N}";
        await Owner.Models.CreateAsync(new NewModel("governed", name), Stop);
        return name;
    }
}
