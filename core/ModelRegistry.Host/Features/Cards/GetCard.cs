using Microsoft.AspNetCore.Http.Headers;
using ModelRegistry.Client.Cards;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Cards;

static class GetCard
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/card", Handle)
        .WithName(nameof(GetCard))
        .WithSummary("The model card, as JSON or as an HTML page to print (by Accept, or format=html)")
        .Requires(Permission.ModelRead)
        .WithMetadata(new TagsWholeAnswer())
        .Produces<ModelCard>(StatusCodes.Status200OK, "application/json", "text/html")
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        string group, string name, string version, string? format, HttpContext http, VersionLookup lookup,
        CardMaker cards, CardPage page, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;

        var card = await cards.OfAsync(found, cancellationToken);
        http.Response.Headers.Vary = "Accept";
        ETags.Set(http, found.Version);
        if (format is null ? !PrefersHtml(http.Request) : format != "html") return TypedResults.Ok(card);

        http.Response.Headers.ContentSecurityPolicy = page.Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Content(page.Write(card), "text/html; charset=utf-8");
    }

    static bool PrefersHtml(HttpRequest request)
    {
        var accepted = new RequestHeaders(request.Headers).Accept;
        double Quality(string type) => accepted.Where(one => one.MediaType.Equals(
            type, StringComparison.OrdinalIgnoreCase)).Select(one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Quality("text/html") > Quality("application/json");
    }
}
