using System.Globalization;
using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Governance;

/// <summary>SARIF, JUnit and exit codes of the gates after submission: promote and deploy.</summary>
public sealed class LaterGateReportTests(SharedHost shared) : CliTest(shared)
{
    readonly string _name = Unique("later");

    string Version => $"search/{_name}@1.0.0";

    static string Sample => Path.Combine(Clone.Root, "samples/quickstart");

    [Fact]
    public async Task Promote_and_deploy_report_what_blocks_and_what_passes_in_both_forms()
    {
        await SubmitAsync();
        string[] promote = ["promote", Version, "--to", "staging"];
        string[] deploy = ["deploy", Version, "--environment", "staging", "--region", "us-east-1"];

        await AssertBlockedAsync(promote, "promote to staging", "BOM-001");
        await AddAsync("sbom", "sbom.cdx.json");
        await AssertPassesAsync([.. promote, "--output", "sarif"], "promote to staging");
        await AssertBlockedAsync(deploy, "deploy to staging", "SAFE-008");
        deploy = [.. deploy, "--config", Path.Combine(Sample, "runtime.json")];
        await AssertPassesAsync([.. deploy, "--output", "sarif"], "deploy to staging");
        var junit = await PassAsync([.. deploy, "--output", "junit"]);

        Assert.Equal(0, (int)JunitShape.Check(junit).Attribute("failures")!);
    }

    async Task AssertBlockedAsync(string[] arguments, string gate, string rule)
    {
        var sarif = await RunAsync([.. arguments, "--output", "sarif"]);
        var junit = await RunAsync([.. arguments, "--output", "junit"]);

        Assert.True((sarif.ExitCode, junit.ExitCode) == (2, 2), $"{sarif.Output}\n{sarif.Errors}\n{junit.Errors}");
        var run = Assert.Single(SarifShape.Check(sarif.Output));
        Assert.Equal(gate, Gate(run));
        Assert.Equal([rule], Errors(run));
        Assert.Equal(1, (int)JunitShape.Check(junit.Output).Attribute("failures")!);
        Assert.Contains(rule, junit.Output);
    }

    async Task AssertPassesAsync(string[] arguments, string gate)
    {
        var run = Assert.Single(SarifShape.Check(await PassAsync(arguments)));
        Assert.Equal(gate, Gate(run));
        Assert.Empty(Errors(run));
    }

    static string? Gate(JsonElement run) => run.GetProperty("properties").GetProperty("gate").GetString();

    static IEnumerable<string?> Errors(JsonElement run) => run.GetProperty("results").EnumerateArray()
        .Where(result => result.GetProperty("level").GetString() == "error")
        .Select(result => result.GetProperty("ruleId").GetString());

    /// <summary>A version with all approvals and all evidence for staging but its bill of materials.</summary>
    async Task SubmitAsync()
    {
        await PassAsync("publish", Path.Combine(Sample, "model"), "--group", "search", "--name", _name, "--version",
            "1.0.0", "--metadata", Path.Combine(Sample, "metadata.yaml"),
            "--container", $"registry.example.com/bot@sha256:{new string('c', 64)}");
        await AddAsync("license-scan", "license-scan.json");
        await AddAsync("evaluation", "evals.json");
        await PassAsync("submit", Version);
        foreach (var role in (string[])["MRC", "Security"])
        {
            var token = await UserAsync(Unique(role.ToLowerInvariant()), role);
            var approved = await RunAsAsync(token, "approve", Version, "--role", role, "--rationale", "Looked at it");
            Assert.True(approved.ExitCode == 0, approved.Errors);
        }
    }

    /// <summary>Attaches a file of the sample as if its tool had run just now.</summary>
    async Task AddAsync(string kind, string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Sample, "evidence", name), Stop);
        var now = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var file = Write(name, text.Replace(
            "@NOW@", now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await PassAsync("evidence", "add", kind, file, Version);
    }
}
