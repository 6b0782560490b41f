using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ModelRegistry.Client.Search;
using ModelRegistry.Host.Demo;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Demo;

public sealed class DemoDataTests
{
    readonly DemoSize _size = new(Models: 20, Versions: 150, Artifacts: 400, Seed: 7);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_registry_is_filled_with_as_much_as_was_asked_for_and_searchable()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);

        await DemoCommand.FillAsync(registry.Services, _size, _ => { }, Stop);

        var counts = await registry.InDatabaseAsync(async db => (
            await db.Models.CountAsync(Stop), await db.Versions.CountAsync(Stop),
            await db.Artifacts.CountAsync(Stop)));
        Assert.Equal((20, 150, 400), counts);
        var page = await registry.Admin.Search.FindAsync(new ModelSearch { Facets = true }, Stop);
        Assert.Equal(20, page.Total);
        Assert.NotEmpty(page.Facets!["licence"]);
        Assert.Equal(20, (await registry.Admin.Reports.InventoryAsync(null, null, Stop)).Items.Count);
        var production = page.Items.First(model => model.ProductionVersion is not null);
        var graph = await registry.Admin.Lineage.WalkAsync(
            $"version:{production.Model}@{production.ProductionVersion}", "up", null, Stop);
        Assert.NotEmpty(graph.Edges);
        Assert.NotEmpty(production.Regions);
        Assert.NotNull(production.Parameters);
    }

    [Fact]
    public async Task A_registry_that_holds_models_is_left_alone()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        await new Catalogue(registry, Stop).ModelAsync("search", "mine");

        var refused = await Assert.ThrowsAsync<StartupException>(
            () => DemoCommand.FillAsync(registry.Services, _size, _ => { }, Stop));

        Assert.Contains("holds models already", refused.Message);
        Assert.Equal(1, await registry.InDatabaseAsync(db => db.Models.CountAsync(Stop)));
    }

    [Fact]
    public void The_same_seed_makes_the_same_rows_and_another_one_others()
    {
        var (one, same) = (Rows(_size), Rows(_size));
        var other = Rows(_size with { Seed = 8 });

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Whatever_is_dealt_out_adds_up_and_nobody_is_left_without() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 5000], Gen.Double[0, 2], Gen.Int).Sample((places, more, tail, seed) =>
        {
            var shares = Shares.Of(places + more, places, tail, new Random(seed));
            return shares.Length == places && shares.Sum() == places + more && shares.Min() >= 1;
        });

    [Theory]
    [InlineData("10", "5", "20")]
    [InlineData("10", "20", "5")]
    [InlineData("0", "20", "50")]
    [InlineData("ten", "20", "50")]
    public void Counts_that_do_not_fit_each_other_are_refused(string models, string versions, string artifacts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["models"] = models, ["versions"] = versions, ["artifacts"] = artifacts,
        }).Build();

        Assert.Throws<StartupException>(() => DemoSize.From(configuration));
    }

    static List<string> Rows(DemoSize size) =>
    [
        .. new DemoGenerator(size, Guid.Empty).Batches(50).SelectMany(batch => batch.Versions
            .Select(version => $"{version.Id} {version.Version} {version.State} {version.Metadata}")
            .Concat(batch.Artifacts.Select(artifact => $"{artifact.Id} {artifact.Path} {artifact.Sha256}"))),
    ];
}
