using System.Diagnostics;
using System.Net.Http.Headers;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>The real host as a process of its own, on a folder that outlives it.</summary>
sealed class BenchHost : IAsyncDisposable
{
    readonly ChildProcess _process;

    BenchHost(ChildProcess process, Uri address, string? adminToken, TimeSpan startTime)
    {
        (_process, Address, AdminToken, StartTime) = (process, address, adminToken, startTime);
        Http = new HttpClient { BaseAddress = address };
        if (adminToken is not null) Http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", adminToken);
    }

    public Uri Address { get; }

    /// <summary>Printed by the first start on a folder; null later.</summary>
    public string? AdminToken { get; }

    /// <summary>From the start of the process to the line that says it listens.</summary>
    public TimeSpan StartTime { get; }

    public HttpClient Http { get; }

    /// <summary>Resident memory now, in MB.</summary>
    public double ResidentMegabytes()
    {
        using var process = Process.GetProcessById(_process.Id);
        return process.WorkingSet64 / 1e6;
    }

    /// <summary>
    /// Processor time that the host has used since it started; less noisy than the clock on a busy machine.
    /// </summary>
    public TimeSpan ProcessorTime()
    {
        using var process = Process.GetProcessById(_process.Id);
        return process.TotalProcessorTime;
    }

    public static async Task<BenchHost> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        foreach (var argument in new[] { "--urls", "http://127.0.0.1:0", "--data",
            folder }) start.ArgumentList.Add(argument);
        var first = !File.Exists(Path.Combine(folder, "registry.db"));
        var watch = Stopwatch.StartNew();
        var process = await ChildProcess.StartAsync(start);
        var line = await process.Output.LineStartingWithAsync("Listening on ", cancellationToken)
            ?? throw new InvalidOperationException($"The host ended:\n{process.Output}\n{process.Errors}");
        var time = watch.Elapsed;
        var token = first ? await process.Output.LineStartingWithAsync("Admin token: ", cancellationToken) : null;
        return new(process, new Uri(line["Listening on ".Length..].Trim()), token?["Admin token: ".Length..].Trim(),
            time);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _process.StopAsync("TERM");
        await _process.DisposeAsync();
    }
}
