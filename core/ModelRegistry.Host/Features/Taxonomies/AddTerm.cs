using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Data;
using ModelRegistry.Data.Taxonomy;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Taxonomy;

namespace ModelRegistry.Host.Features.Taxonomies;

static partial class AddTerm
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/vocabularies/{vocabulary}/terms", Handle)
        .WithName(nameof(AddTerm))
        .WithSummary("Add a value to a vocabulary")
        .Requires(Permission.VocabularyEdit)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(TaxonomyProblems.TermExists)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<VocabularyTerm>, ProblemHttpResult>> Handle(
        string vocabulary, NewVocabularyTerm request, HttpContext http, RegistryDb db, VocabularyCatalog catalog,
        Vocabularies vocabularies, AuditTrail audit, CancellationToken cancellationToken)
    {
        if (catalog.Find(vocabulary) is null) return TaxonomyProblems.NoVocabulary(catalog, vocabulary);
        if (!ValueShape.IsMatch(request.Value)) return Misshapen();

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var values = await db.VocabularyTerms.Where(term => term.Vocabulary == vocabulary)
            .Select(term => term.Value).ToListAsync(cancellationToken);
        if (values.Find(value => value.Equals(request.Value, StringComparison.OrdinalIgnoreCase)) is { } there)
            return Exists(vocabulary, there);

        var row = new VocabularyTermRecord
        {
            Id = Guid.CreateVersion7(),
            Vocabulary = vocabulary,
            Value = request.Value,
            Label = request.Label ?? request.Value,
            Description = request.Description ?? "",
        };
        db.VocabularyTerms.Add(row);
        audit.Record(AuditActions.VocabularyChanged, "vocabulary", vocabulary,
            new JsonObject { ["added"] = request.Value });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (UniqueViolation.Is(error))
        {
            db.ChangeTracker.Clear();
            return Exists(vocabulary, request.Value);
        }
        await transaction.CommitAsync(cancellationToken);
        vocabularies.Changed();
        ETags.Set(http, row);
        return TypedResults.Created(
            $"{ApiRegistration.Prefix}/vocabularies/{vocabulary}/terms/{row.Value}", TermMapping.ToWire(row));
    }

    static ProblemHttpResult Misshapen() => Problem.Of(CommonProblems.InvalidValue, "The value was not added.",
        new Dictionary<string, string[]>
        {
            ["value"] = ["A value has 1 to 64 letters, digits, dots, dashes or underscores; "
                + "the first is a letter or digit."],
        });

    static ProblemHttpResult Exists(string vocabulary, string there) => Problem.Of(TaxonomyProblems.TermExists,
        $"The vocabulary {vocabulary} has {there} already; values that differ in case alone are one value.");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    static partial Regex ValueShape { get; }
}
