using System.Diagnostics;
using System.Net.Http.Headers;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>The real host as a process of its own, on a folder that outlives it.</summary>
sealed class BenchHost : IAsyncDisposable
{
    const string ListeningLine = "Listening on ";

    /// <summary>How the line begins that has the administrator's token.</summary>
    public const string TokenLine = "Admin token: ";

    readonly ChildProcess _process;

    BenchHost(ChildProcess process, Uri address, string? adminToken, TimeSpan startTime)
    {
        (_process, Address, AdminToken, StartTime) = (process, address, adminToken, startTime);
        Http = new HttpClient { BaseAddress = address };
        if (adminToken is not null) Http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", adminToken);
    }

    public Uri Address { get; }

    /// <summary>Printed by the first start on a folder; later what the start was given.</summary>
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

    /// <param name="folder">The data; made when it is not there.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="adminToken">Signs in to data that were there before.</param>
    /// <param name="program">How to start the host; as it was built, when null.</param>
    public static async Task<BenchHost> StartAsync(
        string folder, CancellationToken cancellationToken, string? adminToken = null, ProcessStartInfo? program = null)
    {
        var built = program ?? BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        var start = new ProcessStartInfo(
            built.FileName, [.. built.ArgumentList, "--urls", "http://127.0.0.1:0", "--data", folder]);
        var first = adminToken is null && !File.Exists(Path.Combine(folder, "registry.db"));
        var watch = Stopwatch.StartNew();
        var process = await ChildProcess.StartAsync(start);
        var line = await process.Output.LineStartingWithAsync(ListeningLine, cancellationToken)
            ?? throw new InvalidOperationException($"The host ended:\n{process.Output}\n{process.Errors}");
        var time = watch.Elapsed;
        var token = first ? await process.Output.LineStartingWithAsync(TokenLine, cancellationToken) : null;
        return new(process, new Uri(line[ListeningLine.Length..].Trim()),
            token?[TokenLine.Length..].Trim() ?? adminToken, time);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _process.StopAsync("TERM");
        await _process.DisposeAsync();
    }
}
