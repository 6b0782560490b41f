using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class PackVocabularyTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_shipped_pack_is_warned_of_a_value_from_when_it_is_retired()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        var before = await registry.Admin.Policies.ListAsync(Stop);

        var term = await registry.Admin.Taxonomies.GetTermAsync("use-case", "hiring", Stop);
        await registry.Admin.Taxonomies.ChangeTermAsync(
            "use-case", "hiring", term.ETag, new VocabularyTermChange(Retired: true), Stop);
        var after = await registry.Admin.Policies.ListAsync(Stop);

        Assert.All(before, pack => Assert.Empty(pack.Warnings!));
        Assert.Contains("`hiring` is retired",
            after.Single(pack => pack.Name == "ai/eu-high-risk").Warnings![0]);
        Assert.Empty(after.Single(pack => pack.Name == "ai/baseline").Warnings!);
    }

    [Fact]
    public async Task A_value_that_no_vocabulary_has_is_logged_at_start_and_shown_until_it_is_added()
    {
        var folder = Directory.CreateTempSubdirectory("packs-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "p.policy"), """
            pack ai/p version 1.0.0

            list watched of use-case = { hiring, palm-reading }

            rule P-001 "Watched uses stay out" {
              block on submit
              require risk.use_cases contains none of watched
            }

            """, Stop);
        var log = new KeptLog();
        await using var registry = await TestRegistry.StartAsync(
            Stop, services => services.AddSingleton<ILoggerProvider>(log), "--packs", folder.FullName);

        var before = (await registry.Admin.Policies.GetAsync("ai/p", Stop)).Pack;
        await registry.Admin.Taxonomies.AddTermAsync("use-case", new NewVocabularyTerm("palm-reading"), Stop);
        var after = (await registry.Admin.Policies.GetAsync("ai/p", Stop)).Pack;

        var warning = Assert.Single(before.Warnings!);
        Assert.StartsWith("line 3: `palm-reading` is no value of its vocabulary", warning);
        Assert.Contains($"Policy pack ai/p, {warning}", log.Lines);
        Assert.Empty(after.Warnings!);
        folder.Delete(recursive: true);
    }

    sealed class KeptLog : ILoggerProvider, ILogger
    {
        readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
