using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Governance;

public sealed class GateTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 3);
    readonly string _name = Unique("gate");

    string Version => $"search/{_name}@1.0.0";

    [Fact]
    public async Task A_blocked_submit_says_what_blocks_now_and_what_is_missing_later()
    {
        await PublishAsync();

        var blocked = await RunAsync("submit", Version);

        Assert.Equal(2, blocked.ExitCode);
        var (now, later) = (blocked.Output.IndexOf("Blocks now", StringComparison.Ordinal),
            blocked.Output.IndexOf("Still missing before staging", StringComparison.Ordinal));
        Assert.InRange(now, 0, later);
        Assert.Contains("CMP-001 Every version says who owns it", blocked.Output[now..later]);
        Assert.Contains("missing   identity.contact", blocked.Output[now..later]);
        Assert.Contains("to fix", blocked.Output[now..later]);
        Assert.Contains("Still missing before production", blocked.Output[later..]);
        Assert.Contains("BOM-001", blocked.Output[later..]);
        Assert.Contains("How to supply what is missing", blocked.Output[later..]);
    }

    [Fact]
    public async Task A_blocked_version_stays_a_draft()
    {
        await PublishAsync();

        await RunAsync("submit", Version);

        Assert.Contains("Draft", await PassAsync("version", "show", Version));
    }

    [Fact]
    public async Task Json_holds_decision_and_plan()
    {
        await PublishAsync();

        var blocked = await RunAsync("submit", Version, "--json");

        Assert.Equal(2, blocked.ExitCode);
        var gate = JsonDocument.Parse(blocked.Output).RootElement;
        Assert.Equal("block", gate.GetProperty("outcome").GetString());
        Assert.Equal("Draft", gate.GetProperty("state").GetString());
        Assert.Equal("block", gate.GetProperty("decision").GetProperty("outcome").GetString());
        Assert.True(gate.GetProperty("plan").GetProperty("production").GetProperty("blocking").GetArrayLength() > 0);
    }

    [Fact]
    public async Task The_plan_is_shown_without_submitting()
    {
        await PublishAsync();

        var plan = await PassAsync("plan", Version);

        Assert.Contains("Blocks submission", plan);
        Assert.Contains("Still missing before production", plan);
    }

    [Fact]
    public async Task Warnings_end_with_1_when_strict()
    {
        await PublishAsync();
        await SupplyForSubmissionAsync();

        var strict = await RunAsync("submit", Version, "--strict");

        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("PASSED", strict.Output);
        Assert.Contains("Warns now", strict.Output);
    }

    [Fact]
    public async Task A_move_that_the_state_does_not_have_is_refused_with_what_to_do()
    {
        await PublishAsync();

        var refused = await RunAsync("promote", Version, "--to", "production");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("Draft", refused.Errors);
        Assert.Contains("try:", refused.Errors);
    }

    [Fact]
    public async Task An_environment_that_is_none_is_a_usage_error()
    {
        var refused = await RunAsync("promote", Version, "--to", "moon");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("staging", refused.Errors);
    }

    [Fact]
    public async Task A_document_that_is_no_evidence_is_refused_with_the_reason()
    {
        await PublishAsync();
        var file = Write("sbom.json", """{ "hello": "world" }""");

        var refused = await RunAsync("evidence", "add", "sbom", file, Version);

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("error:", refused.Errors);
    }

    [Fact]
    public async Task A_version_that_was_sent_back_is_open_again()
    {
        await PublishAsync();
        await SupplyForSubmissionAsync();
        await PassAsync("submit", Version);
        var mrc = await UserAsync(Unique("mara"), "MRC");

        var back = await RunAsAsync(mrc, "request-changes", Version, "--reason", "The owner is on leave");

        Assert.Contains("Submitted -> ChangesRequested", back.Output);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    Task<string> PublishAsync() => PassAsync("publish", _model.Folder, "--group", "search", "--name", _name,
        "--version", "1.0.0", "--container", $"registry.example.com/bot@sha256:{new string('b', 64)}");

    /// <summary>Enough that nothing blocks submission, and something warns.</summary>
    async Task SupplyForSubmissionAsync()
    {
        var metadata = Write("metadata.yaml", """
            identity: { kind: tabular, owners: [ml@example.com], contact: ml@example.com }
            provenance: { repo: "https://git.example.com/bot", commit: a1b2c3d, train_job_id: job-1 }
            data: { subjects: [US] }
            risk: { tier: Low, use_cases: [] }
            deployment: { geographies: [US] }
            """);
        await PassAsync("metadata", "set", metadata, Version);
    }
}
