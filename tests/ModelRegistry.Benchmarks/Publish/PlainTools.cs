using System.Diagnostics;

namespace ModelRegistry.Benchmarks.Publish;

/// <summary>What copying, hashing and syncing a file costs with the system's own tools.</summary>
static class PlainTools
{
    public static async Task<TimeSpan> CopyHashSyncAsync(string file, string folder,
        CancellationToken cancellationToken)
    {
        var copy = Path.Combine(folder, "copy.bin");
        var watch = Stopwatch.StartNew();
        await RunAsync("cp", [file, copy], cancellationToken);
        await RunAsync("openssl", ["dgst", "-sha256", file], cancellationToken);
        await RunAsync("sync", [copy], cancellationToken);
        var time = watch.Elapsed;
        File.Delete(copy);
        return time;
    }

    static async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
