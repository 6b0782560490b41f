using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Benchmarks.Publish;

/// <summary>
/// Publishing 1 GB with the real command line, beside what the same machine needs to copy, hash and sync the same file.
/// </summary>
sealed class PublishBenchmark : IBenchmark
{
    const long Bytes = 1_000_000_000;
    const int Rounds = 3;

    public string Name => "publish";
    public string Summary => "publish 1 GB with the CLI, against cp + openssl dgst -sha256 + sync of the same file";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("registry-bench-");
        try
        {
            using var model = ModelFolder.Create(seed: 1, weightBytes: Bytes);
            await using var host = await BenchHost.StartAsync(Path.Combine(folder.FullName, "data"), cancellationToken);
            var (times, memory, above) = (new List<double>(), 0d, 0d);
            for (var round = 1; round <= Rounds; round++)
            {
                report.Heading($"Round {round}");
                var plain = await PlainTools.CopyHashSyncAsync(model.Weights, folder.FullName, cancellationToken);
                report.Figure("cp + openssl dgst -sha256 + sync", plain.TotalSeconds, "s");

                model.Write("round.txt", $"{round}");
                Scramble(model.Weights, round);
                var idle = host.ResidentMegabytes();
                using var watched = new PeakMemory(host.ResidentMegabytes);
                var published = await PublishRun.RunAsync(host, model.Folder, $"1.0.{round}", cancellationToken);
                report.Figure("registry publish", published.Time.TotalSeconds, "s");
                report.Figure("times as long", published.Time / plain, "times", 2.5);
                times.Add(published.Time / plain);
                (memory, above) = (Math.Max(memory, published.PeakMegabytes), Math.Max(above, watched.Peak - idle));
                report.Figure("CLI's peak memory", published.PeakMegabytes, "MB", 150);
                report.Figure("host above idle, peak", watched.Peak - idle, "MB", 50);
            }

            report.Heading($"{Rounds} rounds");
            report.Figure("times as long, median", times.Order().ElementAt(Rounds / 2), "times", 2.5);
            report.Figure("times as long, least", times.Min(), "times", 2.5);
            report.Figure("CLI's peak memory, most", memory, "MB", 150);
            report.Figure("host above idle, most", above, "MB", 50);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Changes the last bytes, so that the registry has never seen the file.</summary>
    static void Scramble(string file, int round)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.Seek(-sizeof(int), SeekOrigin.End);
        stream.Write(BitConverter.GetBytes(round));
    }
}
