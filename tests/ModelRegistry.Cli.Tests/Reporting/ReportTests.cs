using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Reporting;

public sealed class ReportTests(SharedHost shared) : CliTest(shared)
{
    readonly string _group = Unique("rep");

    [Fact]
    public async Task The_reports_are_listed() => Assert.Contains("inventory", await PassAsync("report"));

    [Fact]
    public async Task The_inventory_is_a_table_JSON_or_a_spreadsheet()
    {
        await PassAsync("model", "create", $"{_group}/one");
        await PassAsync("model", "create", $"{_group}/two");

        var table = await PassAsync("report", "inventory", "--group", _group);
        var json = JsonDocument.Parse(
            await PassAsync("report", "inventory", "--where", $"group={_group}", "--json")).RootElement;
        var csv = (await PassAsync("report", "inventory", "--group", _group, "--csv")).Split('\n');

        Assert.StartsWith("MODEL ", table);
        Assert.Equal([$"{_group}/one", $"{_group}/two"], table.Split('\n').Skip(1).Select(line => line.Split(' ')[0]));
        Assert.Equal(2, json.GetProperty("items").GetArrayLength());
        Assert.StartsWith("model,versions,", csv[0]);
        Assert.Equal([$"{_group}/one", $"{_group}/two"], csv.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task A_report_that_there_is_not_is_a_usage_error_with_a_suggestion()
    {
        var wrong = await RunAsync("report", "inventry");
        var both = await RunAsync("report", "inventory", "--csv", "--json");

        Assert.Equal((3, 3), (wrong.ExitCode, both.ExitCode));
        Assert.Contains("Did you mean: registry report inventory", wrong.Errors);
    }
}
