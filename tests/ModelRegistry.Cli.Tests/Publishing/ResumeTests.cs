using System.Security.Cryptography;
using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Publishing;

/// <summary>What was sent is never sent again, whatever broke off.</summary>
public sealed class ResumeTests(SharedHost shared, SmallPartsHost parts) : CliTest(shared)
{
    const int Weights = 24_000_000;

    /// <summary>A part that broke off is sent again, and what lay in buffers on the way.</summary>
    const int LostByABreak = 2 * SmallPartsHost.PartBytes;

    /// <summary>Bytes that no other test sends: what the registry knows is not sent at all.</summary>
    readonly ModelFolder _model = ModelFolder.Create(RandomNumberGenerator.GetInt32(int.MaxValue), Weights);
    readonly string _name = Unique("resume");

    [Fact]
    public async Task A_dropped_connection_costs_the_part_that_was_under_way()
    {
        var host = await parts.StartedAsync(Stop);
        await using var wire = new BrokenWire(host.Address, new() { CutUpAfter = 7_000_000, Cuts = 2 });

        var sent = await PublishAsync(host, wire.Address);
        var again = await PublishAsync(host, host.Address.ToString());

        Assert.Equal(2, wire.Cut);
        Assert.InRange(sent, Weights, Weights + 2 * LostByABreak);
        Assert.Equal(0, again);
    }

    [Fact]
    public async Task A_killed_command_goes_on_where_it_was()
    {
        var host = await parts.StartedAsync(Stop);
        await using var wire = new BrokenWire(host.Address, new() { HoldUpAfter = 15_000_000 });
        await using var child = await StartAsync(host, wire.Address);
        Assert.True(wire.Held == await Task.WhenAny(wire.Held, child.Exited), $"It ended early: {child.Errors}");

        await child.KillAsync();
        var sent = await PublishAsync(host, host.Address.ToString());
        var again = await PublishAsync(host, host.Address.ToString());
        var versions = JsonDocument.Parse((await RunOnAsync(
            host, host.Address.ToString(), "version", "list", $"search/{_name}", "--json")).Output);

        Assert.InRange(sent, 1, Weights - 15_000_000 + LostByABreak);
        Assert.Equal(0, again);
        Assert.Single(versions.RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_and_says_so_and_the_next_run_goes_on()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There are no signals.");
        var host = await parts.StartedAsync(Stop);
        await using var wire = new BrokenWire(host.Address, new() { HoldUpAfter = 15_000_000 });
        await using var child = await StartAsync(host, wire.Address);
        Assert.True(wire.Held == await Task.WhenAny(wire.Held, child.Exited), $"It ended early: {child.Errors}");

        var code = await child.StopAsync("INT");
        var sent = await PublishAsync(host, host.Address.ToString());

        Assert.Equal(130, code);
        Assert.Contains("Stopped, as you asked.", child.Errors.ToString());
        Assert.DoesNotContain("   at ", child.Errors.ToString());
        Assert.Empty(child.Output.ToString());
        Assert.InRange(sent, 1, Weights - 15_000_000 + LostByABreak);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    string[] Arguments => ["publish", _model.Folder, "--group", "search", "--name", _name, "--version", "1.0.0",
        "--parallel", "1", "--json"];

    /// <returns>The bytes that were sent.</returns>
    async Task<long> PublishAsync(HostProcess host, string address)
    {
        var result = await RunOnAsync(host, address, Arguments);
        Assert.True(result.ExitCode == 0, result.Errors);
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("bytesSent").GetInt64();
    }

    Task<CliResult> RunOnAsync(HostProcess host, string address, params string[] arguments) =>
        CliProcess.RunAsync(arguments, Surroundings(host, address), Folder, Stop);

    Task<ChildProcess> StartAsync(HostProcess host, string address)
    {
        var start = BuiltProgram.Start("sdk/ModelRegistry.Cli", "registry");
        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in Surroundings(host, address)) start.Environment[name] = value;
        start.WorkingDirectory = Folder;
        return ChildProcess.StartAsync(start);
    }

    Dictionary<string, string> Surroundings(HostProcess host, string address)
    {
        var environment = Environment();
        environment["REGISTRY_URL"] = address;
        environment["REGISTRY_TOKEN"] = host.AdminToken;
        return environment;
    }
}
