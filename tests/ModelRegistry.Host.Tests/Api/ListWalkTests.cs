using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>All lists page by keyset cursors and are given as CSV that a spreadsheet may open.</summary>
public sealed partial class ListWalkTests(GovernedRegistry governed) : ApiWalk(governed)
{
    /// <summary>Answers of at most ten, the best first: there is no next page.</summary>
    static readonly string[] _bounded = ["SuggestModels", "ListSimilarModels"];

    /// <summary>Lists in which a registry may well have one thing or none.</summary>
    static readonly string[] _short =
        ["ListReports", "ListTrustedKeys", "ListRefusedRegistrations", "ListExceptionRequests",
        "ShowRecertifications", "ListFunctions"];

    readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("trusted-keys-");
    readonly EcdsaSigningKey _key = EcdsaSigningKey.Generate();

    /// <summary>A registry of its own, in which no other test adds to the lists.</summary>
    private protected override Task<GovernedRegistry.Started> BeginAsync(GovernedRegistry shared) =>
        GovernedRegistry.StartAsync(_keys.FullName, _key, null, Stop);

    public override async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        _key.Dispose();
        _keys.Delete(recursive: true);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Every_list_pages_one_by_one_through_everything_without_loss_or_doubles()
    {
        await FillAsync();
        var lists = (await DescriptionAsync()).Operations
            .Where(operation => operation.Reads && operation.Lists && !_bounded.Contains(operation.Id)).ToList();

        foreach (var operation in lists)
        {
            Assert.True(operation.Pages, $"{operation} has no cursor.");
            await HoldsAsync(operation);
        }
        Assert.True(lists.Count > 15, $"Only {lists.Count} lists.");
    }

    [Fact]
    public async Task Every_list_is_given_as_CSV_without_formulas()
    {
        await FillAsync();
        foreach (var operation in (await DescriptionAsync()).Operations.Where(one => one.Reads && one.Lists))
        {
            var address = With(Address(operation), "format=csv");
            using var answer = await Http.GetAsync(address, Stop);
            using var unknown = await Http.GetAsync(With(Address(operation), "format=xml"), Stop);

            Assert.True(answer.Content.Headers.ContentType?.MediaType == "text/csv", $"{operation} gives no CSV.");
            var rows = Csv.Read(await answer.Content.ReadAsStringAsync(Stop));
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.DoesNotContain(rows.SelectMany(row => row), cell => Formula.IsMatch(cell)
                && !double.TryParse(cell, CultureInfo.InvariantCulture, out _));
            Assert.Contains("format", operation.Parameters("query"));
            Assert.Contains("text/csv", operation.Responses["200"]["content"]!.AsObject().Select(one => one.Key));
            Assert.Equal("invalid-value", await ProblemAsync(unknown));
        }
    }

    [Fact]
    public async Task Awkward_texts_come_back_from_CSV_as_they_are_but_for_the_mark_before_a_formula()
    {
        await FillAsync();

        var models = Csv.Read(await Http.GetStringAsync($"api/v1/models?group=governed&limit=500&format=csv", Stop));

        var column = models[0].IndexOf("description");
        Assert.Contains(models, row => row[column] == "'" + Hostile);
    }

    /// <summary>The audit log and the index follow a moment later: then the next walk holds.</summary>
    async Task HoldsAsync(ApiOperation operation)
    {
        Assert.Contains("Link", operation.Headers("200"));
        Assert.Superset(new HashSet<string> { "limit", "cursor" }, operation.Parameters("query").ToHashSet());
        var address = Address(operation);
        for (var tries = 1; ; tries++)
        {
            var (before, single) = (await ItemsAsync(With(address, "limit=100")), await OneByOneAsync(operation));
            if (!before.SequenceEqual(single) && tries < 20)
            {
                await Task.Delay(100, Stop);
                continue;
            }
            Assert.True(before.SequenceEqual(single),
                $"{operation}: {single.Count} one by one, {before.Count} at once.");
            Assert.True(before.Count > 1 || _short.Contains(operation.Id), $"{operation} lists {before.Count}.");
            return;
        }
    }

    async Task<List<string>> OneByOneAsync(ApiOperation operation)
    {
        var seen = new List<string>();
        for (var next = With(Address(operation), "limit=1"); next is not null;)
        {
            using var answer = await Http.GetAsync(next, Stop);
            var page = await JsonAsync(answer);
            Assert.True(answer.IsSuccessStatusCode, $"{operation}: {page}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            next = NextOf(answer, next);
            Assert.Equal((string?)page["nextCursor"] is null, next is null);
            Assert.True(seen.Count < 1000, $"{operation} does not end.");
        }
        return seen;
    }

    async Task<List<string>> ItemsAsync(string address) =>
        [.. JsonNode.Parse(await Http.GetStringAsync(address, Stop))!["items"]!.AsArray()
            .Select(item => item!.ToJsonString())];

    /// <summary>The address in Link, relative to the page's own.</summary>
    string? NextOf(HttpResponseMessage answer, string page)
    {
        if (!answer.Headers.TryGetValues("Link", out var links)) return null;
        var link = Target.Match(links.Single());
        Assert.True(link.Success, links.Single());
        return new Uri(new Uri(Registry.Address, page), link.Groups[1].Value).PathAndQuery.TrimStart('/');
    }

    static string With(string address, string parameter) =>
        $"{address}{(address.Contains('?') ? '&' : '?')}{parameter}";

    [GeneratedRegex("""^<(\?[^>]+)>; rel="next"$""")]
    static partial Regex Target { get; }

    [GeneratedRegex(@"\A[=+\-@\t\r]")]
    static partial Regex Formula { get; }
}
