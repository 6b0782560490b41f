using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Shell;

/// <summary>What a person at a terminal sees, and what a pipeline gets.</summary>
public sealed class TerminalTests(SharedHost shared) : CliTest(shared)
{
    const char Escape = '\u001b';

    /// <summary>Select graphic rendition (ECMA-48, 8.3.117).</summary>
    const string Colour = @"\x1b\[[0-9;]*m";

    readonly ModelFolder _model = ModelFolder.Create(seed: 11, 2_000_000);
    readonly string _name = Unique("term");

    [Fact]
    public async Task A_terminal_gets_a_bar_and_a_pipeline_plain_lines()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("There is no script(1) to make a terminal with.");

        var terminal = await AtTerminalAsync($"{Publish} --version 1.0.0", noColor: false);
        var pipeline = await RunAsync([.. Publish.Split(' '), "--version", "2.0.0"]);

        Assert.Contains(Escape, terminal.Output);
        Assert.Contains("Hashing", terminal.Output);
        Assert.Contains("100%", terminal.Output);
        Assert.DoesNotContain(Escape, pipeline.Output + pipeline.Errors);
        Assert.DoesNotContain("Hashing", pipeline.Output + pipeline.Errors);
    }

    [Fact]
    public async Task A_terminal_without_colours_gets_none()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("There is no script(1) to make a terminal with.");

        var coloured = await AtTerminalAsync("version show search/none@1.0.0", noColor: false);
        var plain = await AtTerminalAsync("version show search/none@1.0.0", noColor: true);

        Assert.Matches(Colour, coloured.Output);
        Assert.DoesNotMatch(Colour, plain.Output);
    }

    [Fact]
    public async Task An_explanation_has_marks_guides_and_colours_on_a_terminal_and_words_in_a_pipeline()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("There is no script(1) to make a terminal with.");
        Write("d.json", """{ "risk": { "tier": "High" } }""");
        Write("p.policy",
            "pack a/b version 1.0.0\nrule R-1 \"Low\" {\n  block on submit\n  require risk.tier is Low\n}\n");
        const string Explain = "policy explain --document d.json p.policy --on submit --tree";

        var terminal = await AtTerminalAsync(Explain, noColor: false);
        var pipeline = await RunAsync(Explain.Split(' '));

        Assert.Matches(Colour, terminal.Output);
        Assert.Contains("✗", terminal.Output);
        Assert.Contains("├─ ", terminal.Output);
        Assert.Contains("false: risk.tier is Low", pipeline.Output);
        Assert.DoesNotContain(Escape, pipeline.Output);
        Assert.DoesNotContain("─", pipeline.Output);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    string Publish => $"publish {_model.Folder} --group search --name {_name}";

    Task<CliResult> AtTerminalAsync(string arguments, bool noColor)
    {
        var environment = Environment();
        environment["REGISTRY_TOKEN"] = Host.AdminToken;
        environment["TERM"] = "xterm-256color";
        var wish = noColor ? "env -u CI NO_COLOR=1" : "env -u CI -u NO_COLOR";
        return Script.RunAsync("/usr/bin/script",
            ["-qec", $"{wish} dotnet exec {Clone.Command} {arguments}", "/dev/null"], environment, Folder, Stop);
    }
}
