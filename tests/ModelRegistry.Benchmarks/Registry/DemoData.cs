using System.Diagnostics;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>
/// A registry filled by <c>registry-host demo data</c>: reproducible, skewed like a real one. It is made once for a
/// build of the host and kept; benchmarks only read it.
/// </summary>
/// <param name="Folder">Its data.</param>
/// <param name="AdminToken">Signs in.</param>
/// <param name="FilledIn">How long it took to fill; null when it was there.</param>
sealed record DemoData(string Folder, string AdminToken, TimeSpan? FilledIn)
{
    const string TokenFile = "admin-token.txt";

    /// <summary>A registry at one hundredth, one tenth, or all of 10k models, 100k versions and 1M artifacts.</summary>
    public static async Task<DemoData> OfAsync(int models, CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        var build = File.GetLastWriteTimeUtc(start.ArgumentList[^1]).Ticks;
        var folder = Path.Combine(Repository.Kept, $"demo-{models}-{build:x}");
        var token = Path.Combine(folder, TokenFile);
        if (File.Exists(token)) return new(folder, await File.ReadAllTextAsync(token, cancellationToken), null);

        Directory.CreateDirectory(Repository.Kept);
        foreach (var old in Directory.GetDirectories(Repository.Kept, $"demo-{models}-*")) Directory.Delete(old, true);
        string[] arguments =
        [
            "demo", "data", "--data", folder, "--models", $"{models}", "--versions", $"{models * 10}",
            "--artifacts", $"{models * 100}", "--seed", "1",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        var output = await Tool.RunAsync(start, cancellationToken);
        var line = output.Split('\n').First(text => text.StartsWith(BenchHost.TokenLine, StringComparison.Ordinal));
        var secret = line[BenchHost.TokenLine.Length..].Trim();
        await File.WriteAllTextAsync(token, secret, cancellationToken);     // last: where it is, the data are whole
        return new(folder, secret, watch.Elapsed);
    }
}
