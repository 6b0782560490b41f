using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Governance;

/// <summary>SARIF, JUnit and exit codes of every command that asks the policies.</summary>
public sealed class GateReportTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 4);
    readonly string _name = Unique("form");

    string Version => $"search/{_name}@1.0.0";

    [Fact]
    public async Task What_blocks_is_an_error_in_SARIF_and_a_failure_in_JUnit()
    {
        await PublishAsync();

        foreach (var (arguments, gates) in Commands())
        {
            var sarif = await RunAsync([.. arguments, "--output", "sarif"]);
            var junit = await RunAsync([.. arguments, "--output", "junit"]);

            var runs = SarifShape.Check(sarif.Output);
            Assert.Equal(gates, runs.Select(run => run.GetProperty("properties").GetProperty("gate").GetString()));
            Assert.All(runs, run => Assert.Contains(run.GetProperty("results").EnumerateArray(),
                result => result.GetProperty("level").GetString() == "error"));
            Assert.True((int)JunitShape.Check(junit.Output).Attribute("failures")! > 0);
            var code = arguments[0] == "plan" ? 0 : 2;
            Assert.Equal((code, code), (sarif.ExitCode, junit.ExitCode));
        }
    }

    [Fact]
    public async Task The_exit_code_tells_pass_from_warning_from_block_from_usage()
    {
        await PublishAsync();
        await AssertCodesAsync([
            (2, ["submit", Version]), (2, ["submit", Version, "--strict"]),
            (2, ["plan", Version, "--gate", "submit"]), (0, ["plan", Version]), (0, ["plan", Version, "--strict"]),
            (2, ["policy", "dry-run", Version, "--event", "submit"]),
            (3, ["submit", Version, "--output", "pdf"]), (3, ["plan", Version, "--gate", "moon"]),
            (3, ["policy", "dry-run", Version]), (4, ["promote", Version, "--to", "staging"]),
        ]);
        await SupplyAsync();
        await AssertCodesAsync([
            (1, ["policy", "dry-run", Version, "--event", "submit", "--strict"]),
            (0, ["policy", "dry-run", Version, "--event", "submit"]),
            (1, ["plan", Version, "--gate", "submit", "--strict"]), (0, ["plan", Version, "--gate", "submit"]),
            (2, ["plan", Version, "--gate", "production"]),
            (1, ["submit", Version, "--strict", "--output", "junit"]),
        ]);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    IEnumerable<(string[] Arguments, string[] Gates)> Commands() =>
    [
        (["submit", Version], ["submit"]),
        (["plan", Version], ["submit", "promote to staging", "promote to production"]),
        (["policy", "dry-run", Version, "--event", "promote", "--to", "production"], ["promote to production"]),
    ];

    async Task AssertCodesAsync(IEnumerable<(int Code, string[] Arguments)> table)
    {
        foreach (var (code, arguments) in table)
            Assert.Equal((string.Join(' ', arguments), code),
                (string.Join(' ', arguments), (await RunAsync(arguments)).ExitCode));
    }

    Task<string> PublishAsync() => PassAsync("publish", _model.Folder, "--group", "search", "--name", _name,
        "--version", "1.0.0", "--container", $"registry.example.com/bot@sha256:{new string('f', 64)}");

    /// <summary>Enough that nothing blocks submission, and something warns.</summary>
    Task<string> SupplyAsync() => PassAsync("metadata", "set", Write("metadata.yaml", """
        identity: { kind: tabular, owners: [ml@example.com], contact: ml@example.com }
        provenance: { repo: "https://git.example.com/bot", commit: a1b2c3d, train_job_id: job-1 }
        data: { subjects: [US] }
        risk: { tier: Low, use_cases: [] }
        deployment: { geographies: [US] }
        """), Version);
}
