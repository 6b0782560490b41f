using System.Globalization;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Taxonomy;

namespace ModelRegistry.Host.Features.Taxonomies;

static class ListVocabularies
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/vocabularies", Handle)
        .WithName(nameof(ListVocabularies))
        .WithSummary("List the managed vocabularies (taxonomies); as CSV with format=csv")
        .WithMetadata(new OpenToSignedIn())
        .Produces<IReadOnlyList<Vocabulary>>();

    static async Task<IResult> Handle(
        HttpRequest request, VocabularyCatalog catalog, Vocabularies vocabularies,
        CancellationToken cancellationToken)
    {
        var now = await vocabularies.CurrentAsync(cancellationToken);
        IReadOnlyList<Vocabulary> all = [.. catalog.All.Select(one => new Vocabulary(
            one.Name, one.Title, one.Description, now.Usable(one.Name, keeps: _ => false)?.Count ?? 0))];
        return Csv.IsAskedFor(request) ? ToCsv(all) : TypedResults.Ok(all);
    }

    static IResult ToCsv(IEnumerable<Vocabulary> vocabularies) => Csv.Of(
        ["name", "title", "description", "terms"],
        vocabularies.Select(one => new[]
            { one.Name, one.Title, one.Description, one.Terms.ToString(CultureInfo.InvariantCulture) }));
}
