using System.Diagnostics;
using ModelRegistry.Benchmarks.Registry;

namespace ModelRegistry.Benchmarks.Publish;

/// <summary>What copying, hashing and syncing a file costs with the system's own tools.</summary>
static class PlainTools
{
    public static async Task<TimeSpan> CopyHashSyncAsync(string file, string folder,
        CancellationToken cancellationToken)
    {
        var copy = Path.Combine(folder, "copy.bin");
        var watch = Stopwatch.StartNew();
        await Tool.RunAsync(new("cp", [file, copy]), cancellationToken);
        await Tool.RunAsync(new("openssl", ["dgst", "-sha256", file]), cancellationToken);
        await Tool.RunAsync(new("sync", [copy]), cancellationToken);
        var time = watch.Elapsed;
        File.Delete(copy);
        return time;
    }
}
