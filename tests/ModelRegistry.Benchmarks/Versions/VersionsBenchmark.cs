using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;

namespace ModelRegistry.Benchmarks.Versions;

/// <summary>Registering versions with eight clients at once, and reading them back, over HTTP on SQLite.</summary>
sealed class VersionsBenchmark : IBenchmark
{
    const int Clients = 8;
    const int WarmUp = 500;
    const int VersionsPerClient = 1000;
    const int Reads = 1000;
    static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    public string Name => "versions";
    public string Summary => "register versions with 8 clients, get one, list a page (SQLite, over HTTP)";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("registry-bench-");
        try
        {
            await using var host = await BenchHost.StartAsync(folder.FullName, cancellationToken);
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client =>
                RegisterAsync(host, $"warm-{client}", WarmUp, cancellationToken)));

            report.Heading($"Registering, {Clients} clients");
            var times = new Samples();
            var before = host.ProcessorTime();
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client =>
                RegisterAsync(host, $"client-{client}", VersionsPerClient, cancellationToken, times)));
            report.Times("register one version", times.Spread());
            report.Figure("registered a second", times.Count / watch.Elapsed.TotalSeconds, "1/s", 500, atLeast: true);
            report.Figure("host's processor time each", (host.ProcessorTime() - before) / times.Count / Millisecond,
                "ms");

            report.Heading("Reading");
            report.Times("get a version", await Reading.TimesAsync(host.Http, Reads, i =>
                $"models/bench/client-{i % Clients}/versions/1.0.{i % VersionsPerClient}", cancellationToken), 5);
            report.Times("list a page of 50", await Reading.TimesAsync(host.Http, Reads, i =>
                $"models/bench/client-{i % Clients}/versions?limit=50", cancellationToken), 5);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task RegisterAsync(
        BenchHost host, string model, int versions, CancellationToken cancellationToken, Samples? times = null)
    {
        await PostAsync(host, "models", $$"""{"group":"bench","name":"{{model}}","description":"measured"}""",
            cancellationToken);
        for (var i = 0; i < versions; i++)
        {
            var watch = Stopwatch.StartNew();
            await PostAsync(host, $"models/bench/{model}/versions", Body(model, $"1.0.{i}"), cancellationToken);
            times?.Add(watch.Elapsed);
        }
    }

    static async Task PostAsync(BenchHost host, string path, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await host.Http.PostAsync($"api/v1/{path}", content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    static string Body(string model, string version) => new JsonObject
    {
        ["version"] = version,
        ["metadata"] = new JsonObject
        {
            ["identity"] = new JsonObject { ["group"] = "bench", ["name"] = model, ["version"] = version },
            ["legal"] = new JsonObject { ["license"] = "Apache-2.0" },
            ["risk"] = new JsonObject { ["tier"] = "Medium" },
        },
    }.ToJsonString();
}
