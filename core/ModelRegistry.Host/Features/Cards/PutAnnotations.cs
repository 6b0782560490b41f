using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Cards;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Versions;
using ModelRegistry.Host.Work;
using ModelRegistry.Schema;
using ModelRegistry.Schema.Secrets;

namespace ModelRegistry.Host.Features.Cards;

static class PutAnnotations
{
    const int Longest = 20_000;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/models/{group}/{name}/versions/{version}/annotations", Handle)
        .WithName(nameof(PutAnnotations))
        .WithSummary("Put people's words on the model card: Markdown by section id, in any state of the version")
        .Requires(Permission.VersionEdit)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Ok<ModelCard>, ProblemHttpResult>> Handle(
        string group, string name, string version, IReadOnlyDictionary<string, string> request, HttpContext http,
        RegistryDb db, VersionLookup lookup, CardSections sections, CardMaker cards, SecretScanner secrets,
        AuditTrail audit, WorkQueue work, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (ETags.Require(http.Request, found.Version) is { } stale) return stale;
        if (Check(request, sections, secrets) is { Count: > 0 } errors)
            return Problem.Of(CommonProblems.InvalidValue, "The annotations were not stored.", errors);

        found.Version.Annotations =
            JsonSerializer.Serialize(request, CardsJson.Default.IReadOnlyDictionaryStringString);
        found.Version.UpdatedAt = clock.GetUtcNow();
        audit.Record(AuditActions.VersionChanged, "version", found.Version.Id.ToString(),
            new JsonObject { ["annotations"] = Digest(found.Version.Annotations) });
        work.Enqueue(SearchIndexHandler.Name, found.Model.Id.ToString());      // the card is searched
        await db.SaveChangesAsync(cancellationToken);
        ETags.Set(http, found.Version);
        return TypedResults.Ok(await cards.OfAsync(found, cancellationToken));
    }

    static Dictionary<string, string[]> Check(
        IReadOnlyDictionary<string, string> request, CardSections sections, SecretScanner secrets)
    {
        var ids = sections.All.Select(section => section.Id).ToList();
        var errors = new Dictionary<string, string[]>();
        foreach (var (id, text) in request)     // a value can be null: JSON does not hold to the annotation
        {
            var wrong = !ids.Contains(id) ? NoSection(id, ids)
                : text is null ? "This is null; leave the section out to clear its annotation."
                : text.Length > Longest ? $"This text has {text.Length} characters; at most {Longest} are taken."
                : secrets.KindOf(text) is { } kind
                    ? $"This text holds a secret ({kind}). Take it out, and replace the secret itself."
                : null;
            if (wrong is not null) errors[secrets.KindOf(id) is null ? id : "(a section)"] = [wrong];
        }
        return errors;
    }

    static string NoSection(string id, IReadOnlyList<string> ids) =>
        $"This is no section of a card.{(Suggestions.Nearest(id, ids) is { } near ? $" Did you mean {near}?" : "")} "
        + $"Sections are {string.Join(", ", ids)}.";

    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
