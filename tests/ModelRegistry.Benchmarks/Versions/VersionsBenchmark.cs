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
    public string Summary => "register versions with 8 clients; get one and list a page at 1 and 100 times the size";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        await RegisterAsync(report, cancellationToken);
        await ReadAsync(report, cancellationToken);
    }

    static async Task RegisterAsync(Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("registry-bench-");
        try
        {
            await using var host = await BenchHost.StartAsync(folder.FullName, cancellationToken);
            // the code is optimised in the background while it runs: on a busy machine that takes its time
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
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same reads on a small and a large registry: size must not show.</summary>
    static async Task ReadAsync(Report report, CancellationToken cancellationToken)
    {
        var found = new List<(Spread Get, Spread List)>();
        foreach (var models in new[] { 100, 10_000 })
        {
            report.Heading($"Reading from {models:#,0} models, {models * 10:#,0} versions");
            var data = await DemoData.OfAsync(models, cancellationToken);
            await using var host = await BenchHost.StartAsync(data.Folder, cancellationToken, data.AdminToken);
            var catalog = await CatalogSample.ReadAsync(host.Http, cancellationToken);
            var get = await Reading.TimesAsync(host.Http, Reads, i =>
                $"models/{catalog.Model(i)}/versions/{catalog.Version(i)}", cancellationToken);
            report.Times("get a version", get, 5);
            var list = await Reading.TimesAsync(host.Http, Reads, i =>
                $"models/{catalog.Model(i)}/versions?limit=50", cancellationToken);
            report.Times("list a page of 50", list, 5);
            found.Add((get, list));
        }
        report.Heading("At 100 times the size");
        report.Figure("get a version, p95", found[1].Get.P95 / found[0].Get.P95, "times", 2);
        report.Figure("list a page of 50, p95", found[1].List.P95 / found[0].List.P95, "times", 2);
        report.Figure("get a version, median", found[1].Get.Median / found[0].Get.Median, "times", 2);
        report.Figure("list a page of 50, median", found[1].List.Median / found[0].List.Median, "times", 2);
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
