using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Taxonomy;

namespace ModelRegistry.Host.Features.Taxonomies;

static class ListVocabularies
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/vocabularies", Handle)
        .WithName(nameof(ListVocabularies))
        .WithSummary("List the managed vocabularies (taxonomies)")
        .WithMetadata(new OpenToSignedIn());

    static async Task<Ok<IReadOnlyList<Vocabulary>>> Handle(
        VocabularyCatalog catalog, Vocabularies vocabularies, CancellationToken cancellationToken)
    {
        var now = await vocabularies.CurrentAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<Vocabulary>>([.. catalog.All.Select(one => new Vocabulary(
            one.Name, one.Title, one.Description, now.Usable(one.Name, keeps: _ => false)?.Count ?? 0))]);
    }
}
