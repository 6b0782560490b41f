using System.Diagnostics;
using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;
using ModelRegistry.Client;
using ModelRegistry.Client.Governance;
using ModelRegistry.Testing.Postgres;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>
/// <c>POST /policies/impact</c> of a registry with 1,000, 10,000 and 100,000 versions, on SQLite and, where it is
/// installed, on PostgreSQL: from the request to the last line, documents read from the database.
/// </summary>
sealed class RegistryImpact(Report report)
{
    const int Runs = 5;
    const double Goal = 5_000;

    static readonly string[] _everyState =
    [
        "Draft", "Submitted", "ChangesRequested", "ApprovedForStaging", "Staging", "ApprovedForProd", "Production",
        "Deprecated", "Retired",
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var models in new[] { 100, 1000, 10_000 })
        {
            report.Heading($"{models * 10:#,0} versions on SQLite");
            var data = await DemoData.OfAsync(models, cancellationToken);
            await using var host = await BenchHost.StartAsync(data.Folder, cancellationToken, data.AdminToken);
            await MeasureAsync(host, models, cancellationToken);
        }

        if (PostgresServer.WhyMissing is { } missing) report.Heading(missing);
        else
        {
            foreach (var models in new[] { 100, 1000, 10_000 }) await PostgresAsync(models, cancellationToken);
        }
    }

    async Task PostgresAsync(int models, CancellationToken cancellationToken)
    {
        report.Heading($"{models * 10:#,0} versions on PostgreSQL");
        var server = await PostgresServer.SharedAsync(cancellationToken);
        await using var database = await server.CreateDatabaseAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("registry-impact-").FullName;
        string[] where = ["--database", database.ConnectionString];
        var fill = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        string[] arguments =
        [
            "demo", "data", "--data", folder, .. where, "--models", $"{models}", "--versions", $"{models * 10}",
            "--artifacts", $"{models * 100}", "--seed", "1",
        ];
        foreach (var argument in arguments) fill.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        var line = (await Tool.RunAsync(fill, cancellationToken)).Split('\n')
            .First(text => text.StartsWith(BenchHost.TokenLine, StringComparison.Ordinal));
        report.Figure("filled in", watch.Elapsed.TotalSeconds, "s");
        var program = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        foreach (var argument in where) program.ArgumentList.Add(argument);
        await using (var host = await BenchHost.StartAsync(
            folder, cancellationToken, line[BenchHost.TokenLine.Length..].Trim(), program))
            await MeasureAsync(host, models, cancellationToken);
        Directory.Delete(folder, recursive: true);
    }

    async Task MeasureAsync(BenchHost host, int models, CancellationToken cancellationToken)
    {
        using var client = new RegistryClient(host.Address, host.AdminToken);
        var twelve = new ImpactPack("twelve.policy", TwelveRules.Text);
        await TimeAsync("12 rules, every state", new(
            [twelve], Old: [twelve], Alone: true, Event: "promote", Target: "production", States: _everyState));
        await TimeAsync("a pack beside those in force", new([new("house.policy", """
            pack house/rules version 1
            rule H-1 "Somebody thought about what can go wrong" {
              block on submit, promote
              require risk.mitigations is not empty
            }
            """)]));

        async Task TimeAsync(string what, ImpactRequest request)
        {
            var samples = new Samples();
            ImpactSummary? summary = null;
            var cpu = TimeSpan.Zero;
            for (var i = 0; i <= Runs; i++)
            {
                var (watch, before) = (Stopwatch.StartNew(), host.ProcessorTime());
                await foreach (var line in client.Policies.ImpactAsync(request, cancellationToken))
                    summary = line.Summary ?? summary;
                if (i == 0) continue;      // compiled and in the cache afterwards
                samples.Add(watch.Elapsed);
                cpu += host.ProcessorTime() - before;
            }

            report.Times($"{what}: whole request", samples.Spread(), models == 10_000 ? Goal : null);
            report.Figure($"{what}: host's processor time", cpu.TotalMilliseconds / Runs, "ms");
            report.Figure($"{what}: versions judged", summary!.Versions, "");
            report.Figure($"{what}: read anew", summary.ReadAnew, "", goal: 0);
            report.Figure($"{what}: versions that change", summary.Changed, "");
        }
    }
}
