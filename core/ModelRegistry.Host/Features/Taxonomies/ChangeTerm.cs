using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Taxonomy;

namespace ModelRegistry.Host.Features.Taxonomies;

static class ChangeTerm
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/vocabularies/{vocabulary}/terms/{value}", Handle)
        .WithName(nameof(ChangeTerm))
        .WithSummary("Change the words of a value, retire it, or take it back into use")
        .Requires(Permission.VocabularyEdit)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Ok<VocabularyTerm>, ProblemHttpResult>> Handle(
        string vocabulary, string value, VocabularyTermChange request, HttpContext http, RegistryDb db,
        VocabularyCatalog catalog, Vocabularies vocabularies, AuditTrail audit, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (catalog.Find(vocabulary) is null) return TaxonomyProblems.NoVocabulary(catalog, vocabulary);
        var row = await db.VocabularyTerms.FirstOrDefaultAsync(
            term => term.Vocabulary == vocabulary && term.Value == value, cancellationToken);
        if (row is null)
        {
            var now = await vocabularies.CurrentAsync(cancellationToken);
            return TaxonomyProblems.NoTerm(vocabulary, value, now.Values(vocabulary));
        }
        if (ETags.Require(http.Request, row) is { } stale) return stale;

        row.Label = request.Label ?? row.Label;
        row.Description = request.Description ?? row.Description;
        row.RetiredAt = request.Retired switch
        {
            true => row.RetiredAt ?? clock.GetUtcNow(),
            false => null,
            null => row.RetiredAt,
        };
        audit.Record(AuditActions.VocabularyChanged, "vocabulary", vocabulary,
            new JsonObject { ["changed"] = value, ["retired"] = row.RetiredAt is not null });
        await db.SaveChangesAsync(cancellationToken);
        vocabularies.Changed();
        ETags.Set(http, row);
        return TypedResults.Ok(TermMapping.ToWire(row));
    }
}
