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
        .WithSummary("List the managed vocabularies (taxonomies) by name; as CSV with format=csv")
        .WithMetadata(new OpenToSignedIn())
        .Lists<Vocabulary>();

    static async Task<IResult> Handle(
        HttpRequest request, VocabularyCatalog catalog, Vocabularies vocabularies, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        var now = await vocabularies.CurrentAsync(cancellationToken);
        var all = catalog.All.Select(one => new Vocabulary(
            one.Name, one.Title, one.Description, now.Usable(one.Name, keeps: _ => false)?.Count ?? 0));
        return Listing.Of(
            request, "vocabularies", new PageRequest(limit, cursor), all, vocabulary => vocabulary.Name, ToCsv);
    }

    static IResult ToCsv(IEnumerable<Vocabulary> vocabularies, string? next) => Csv.Of(
        ["name", "title", "description", "terms"],
        vocabularies.Select(one => new[]
            { one.Name, one.Title, one.Description, one.Terms.ToString(CultureInfo.InvariantCulture) }), next);
}
