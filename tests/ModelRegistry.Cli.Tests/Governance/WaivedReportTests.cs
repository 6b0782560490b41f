using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Governance;

/// <summary>What waivers, exceptions and gates that no rule covers look like in reports for other programs.</summary>
public sealed class WaivedReportTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 6);
    readonly string _name = Unique("waived");

    string Version => $"search/{_name}@1.0.0";

    [Fact]
    public async Task A_waived_rule_is_a_suppressed_note_and_its_exception_is_told()
    {
        await WaiveAsync();

        foreach (var arguments in (string[][])
            [
                ["plan", Version],
                ["policy", "dry-run", Version, "--event", "promote", "--to", "production"],
            ])
        {
            var sarif = await RunAsync([.. arguments, "--output", "sarif"]);
            var junit = await RunAsync([.. arguments, "--output", "junit"]);

            var run = SarifShape.Check(sarif.Output).Single(
                one => one.GetProperty("properties").GetProperty("gate").GetString() == "promote to production");
            var result = Assert.Single(run.GetProperty("results").EnumerateArray(),
                one => one.GetProperty("ruleId").GetString() == "LIC-001");
            var suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
            Assert.Equal("note", result.GetProperty("level").GetString());
            Assert.Contains("relicensing is under way", suppression.GetProperty("justification").GetString());
            var skipped = JunitShape.Check(junit.Output).Descendants("testcase").Single(test =>
                ((string)test.Attribute("name")!).StartsWith("LIC-001", StringComparison.Ordinal)
                && ((string)test.Attribute("classname")!).EndsWith("production", StringComparison.Ordinal));
            Assert.Contains("Waived by ", (string)skipped.Element("skipped")!.Attribute("message")!);
            if (arguments[0] != "plan") continue;
            Assert.Contains("Exception ", Told(run));
            Assert.Contains("of LIC-001 is active", Told(run));
            Assert.Contains("of LIC-001 is active", JunitShape.Check(junit.Output).Elements().Last()
                .Element("system-out")!.Value);
        }
    }

    [Fact]
    public async Task A_gate_that_no_rule_covers_is_closed_in_both_forms()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "packs"));
        Write("packs/house.policy",
            """
            pack our/house version 1.0.0

            rule H-1 "h" {
              block on promote
              require risk.tier is present
            }

            """);
        await using var host = await HostDatabase.StartAsync(["--packs", Path.Combine(Folder, "packs")], Stop);
        var environment = Environment();
        environment["REGISTRY_URL"] = host.Host.Address.ToString();
        environment["REGISTRY_TOKEN"] = host.Host.AdminToken;
        string[] ask = ["policy", "dry-run", "--metadata", Write("metadata.json", "{}"), "--event", "submit"];

        var sarif = await CliProcess.RunAsync([.. ask, "--output", "sarif"], environment, Folder, Stop);
        var junit = await CliProcess.RunAsync([.. ask, "--output", "junit"], environment, Folder, Stop);

        var run = Assert.Single(SarifShape.Check(sarif.Output));
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var failed = Assert.Single(JunitShape.Check(junit.Output).Descendants("testcase"));
        Assert.Equal((2, 2), (sarif.ExitCode, junit.ExitCode));
        Assert.Equal(("GATE", "error"),
            (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Contains("no policy covered this event", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Contains("no policy covered this event", failed.Element("failure")!.Value);
    }

    [Fact]
    public async Task Packs_that_name_unknown_values_are_warned_of_in_the_list()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "packs"));
        Write("packs/house.policy",
            """
            pack our/house version 1.0.0

            list watched of use-case = { fortune-telling }

            rule H-1 "No fortunes are told" {
              block on promote
              require risk.use_cases contains none of watched
            }

            """);
        await using var host = await HostDatabase.StartAsync(["--packs", Path.Combine(Folder, "packs")], Stop);
        var environment = Environment();
        environment["REGISTRY_URL"] = host.Host.Address.ToString();
        environment["REGISTRY_TOKEN"] = host.Host.AdminToken;

        var list = await CliProcess.RunAsync(["policy", "list"], environment, Folder, Stop);

        Assert.Equal(0, list.ExitCode);
        Assert.Contains("our/house", list.Output);
        Assert.Contains("fortune-telling", list.Errors);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    static string Told(JsonElement run) => string.Join('\n', run.GetProperty("invocations").EnumerateArray()
        .SelectMany(one => one.GetProperty("toolExecutionNotifications").EnumerateArray())
        .Select(one => one.GetProperty("message").GetProperty("text").GetString()));

    async Task WaiveAsync()
    {
        await PassAsync("publish", _model.Folder, "--group", "search", "--name", _name, "--version", "1.0.0",
            "--container", $"registry.example.com/bot@sha256:{new string('e', 64)}");
        await PassAsync("metadata", "set", Write("metadata.yaml", "legal: { license: GPL-3.0-only }\n"), Version);
        var legal = await UserAsync(Unique("legal"), "Legal");
        var until = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture);
        var granted = await RunAsAsync(legal, "exception", "add", $"search/{_name}", "--rule", "LIC-001", "--role",
            "Legal", "--until", until, "--rationale", "relicensing is under way", "--control", "internal use only");
        Assert.True(granted.ExitCode == 0, granted.Errors);
    }
}
