using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Data;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Taxonomy;

namespace ModelRegistry.Host.Features.Taxonomies;

static class GetTerm
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/vocabularies/{vocabulary}/terms/{value}", Handle)
        .WithName(nameof(GetTerm))
        .WithSummary("Read a value of a vocabulary")
        .WithMetadata(new OpenToSignedIn())
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<VocabularyTerm>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string vocabulary, string value, HttpContext http, RegistryDb db, VocabularyCatalog catalog,
        Vocabularies vocabularies, CancellationToken cancellationToken)
    {
        if (catalog.Find(vocabulary) is null) return TaxonomyProblems.NoVocabulary(catalog, vocabulary);
        var row = await db.VocabularyTerms.AsNoTracking().FirstOrDefaultAsync(
            term => term.Vocabulary == vocabulary && term.Value == value, cancellationToken);
        if (row is null)
        {
            var now = await vocabularies.CurrentAsync(cancellationToken);
            return TaxonomyProblems.NoTerm(vocabulary, value, now.Values(vocabulary));
        }

        ETags.Set(http, row);
        return ETags.IsCurrent(http.Request, row)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(TermMapping.ToWire(row));
    }
}
