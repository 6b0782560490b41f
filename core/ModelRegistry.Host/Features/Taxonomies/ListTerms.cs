using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Data;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Taxonomy;

namespace ModelRegistry.Host.Features.Taxonomies;

static class ListTerms
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/vocabularies/{vocabulary}/terms", Handle)
        .WithName(nameof(ListTerms))
        .WithSummary("List the values of a vocabulary, retired ones with retired=true; as CSV with format=csv")
        .WithMetadata(new OpenToSignedIn())
        .Lists<VocabularyTerm>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        string vocabulary, HttpRequest request, RegistryDb db, VocabularyCatalog catalog, int? limit, string? cursor,
        bool? retired, CancellationToken cancellationToken)
    {
        if (catalog.Find(vocabulary) is null) return TaxonomyProblems.NoVocabulary(catalog, vocabulary);
        var page = new PageRequest(limit, cursor);
        if (page.Check("terms", keys: 1, out var after) is { } refused) return refused;

        var query = db.VocabularyTerms.AsNoTracking().Where(row => row.Vocabulary == vocabulary);
        if (retired is not true) query = query.Where(row => row.RetiredAt == null);
        if (after is [var key]) query = query.Where(row => string.Compare(row.Value, key) > 0);
        var rows = await query.OrderBy(row => row.Value).Take(page.Take + 1).ToListAsync(cancellationToken);

        var next = rows.Count > page.Take ? Cursor.Encode("terms", rows[page.Take - 1].Value) : null;
        var terms = rows.Take(page.Take).Select(TermMapping.ToWire).ToList();
        return Listing.Of(request, terms, next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<VocabularyTerm> terms, string? next) => Csv.Of(
        ["value", "label", "description", "retired"],
        terms.Select(term => new[] { term.Value, term.Label, term.Description, Csv.Flag(term.Retired) }), next);
}
