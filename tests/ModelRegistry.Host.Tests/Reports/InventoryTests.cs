using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Reports;

public sealed class InventoryTests(SharedRegistry shared) : RegistryTest(shared)
{
    readonly string _group = Unique("g");

    Catalogue Catalogue => new(Registry, Stop);

    [Fact]
    public async Task The_inventory_is_among_the_reports() =>
        Assert.Contains(await Admin.Reports.ListAsync(Stop), report =>
            report.Address == "/api/v1/reports/inventory" && report.Formats.Contains("csv"));

    [Fact]
    public async Task Each_model_stands_there_with_its_newest_and_its_production_version()
    {
        var model = await Catalogue.ModelAsync(_group, "bot");
        await Catalogue.VersionAsync(model, "1.0.0",
            """{"identity":{"owners":["ml@company.com"]},"legal":{"license":"MIT"}}""", VersionState.Production);
        await Catalogue.VersionAsync(model, "2.0.0");
        await Catalogue.ModelAsync(_group, "empty");

        var rows = (await Admin.Reports.InventoryAsync(_group, null, Stop)).Items;

        Assert.Equal([$"{_group}/bot", $"{_group}/empty"], rows.Select(row => row.Model));
        Assert.Equal((2, "2.0.0", "Draft", "1.0.0"),
            (rows[0].Versions, rows[0].NewestVersion, rows[0].State, rows[0].ProductionVersion));
        Assert.Equal(["ml@company.com"], rows[0].Owners);
        Assert.Equal(["MIT"], rows[0].Licences);
        Assert.Equal((0, null), (rows[1].Versions, rows[1].NewestVersion));
    }

    [Fact]
    public async Task Pages_meet_every_model_once_also_as_csv()
    {
        foreach (var name in new[] { "a", "b", "c" }) await Catalogue.ModelAsync(_group, name);

        var first = await Admin.Wire.Http.GetAsync($"api/v1/reports/inventory?group={_group}&limit=2&format=csv", Stop);
        var cursor = first.Headers.GetValues("X-Next-Cursor").Single();
        var second = await Admin.Reports.InventoryAsync(_group, cursor, Stop);

        var lines = (await first.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("model,versions,", lines[0]);
        Assert.Equal([$"{_group}/a", $"{_group}/b"], lines[1..].Select(line => line.Split(',')[0]));
        Assert.Equal([$"{_group}/c"], second.Items.Select(row => row.Model));
        Assert.Null(second.NextCursor);
    }

    [Fact]
    public async Task A_group_is_not_its_neighbours_that_begin_alike()
    {
        await Catalogue.ModelAsync(_group, "mine");
        await Catalogue.ModelAsync(_group + "-2", "other");
        await Catalogue.ModelAsync(_group + "x", "other");

        Assert.Equal([$"{_group}/mine"],
            (await Admin.Reports.InventoryAsync(_group, null, Stop)).Items.Select(row => row.Model));
    }

    [Fact]
    public async Task Who_may_read_one_group_is_shown_that_group()
    {
        await Catalogue.ModelAsync(_group, "mine");
        await Catalogue.ModelAsync(Unique("other"), "theirs");
        var handle = Unique("rita");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new RoleGrant("Viewer", $"{_group}/*")]), Stop);
        using var reader = Registry.As(
            (await Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);

        Assert.Equal([$"{_group}/mine"],
            (await reader.Reports.InventoryAsync(null, null, Stop)).Items.Select(row => row.Model));
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Reports.InventoryAsync(null, "abc", Stop));

        Assert.Equal("invalid-cursor", refused.Code);
    }
}
