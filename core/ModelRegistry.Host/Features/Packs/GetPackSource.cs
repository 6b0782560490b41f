using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Packs;

static class GetPackSource
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/{publisher}/{pack}/versions/{version}/source", Handle)
        .WithName(nameof(GetPackSource))
        .WithSummary("The text of a version of a policy pack, byte for byte as it was brought in")
        .Requires(Permission.PolicyRead)
        .Produces<string>(StatusCodes.Status200OK, "text/plain", "application/yaml")
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        string publisher, string pack, string version, RegistryDb db, PackFinder finder, PackLibrary library,
        CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        var (row, missing) = await finder.VersionAsync(name, version, cancellationToken);
        var installed = library.Installed.FirstOrDefault(one => one.Name == name && one.Version == version);
        if (row is null && installed is null) return missing!;      // one of the two is always there
        var text = row is null ? installed!.Source.Text
            : await db.PolicyPacks.AsNoTracking().Where(one => one.Sha256 == row.Sha256).Select(one => one.Source)
                .FirstAsync(cancellationToken);
        var yaml = row is null ? installed!.Source.IsYaml : row.Form == Governance.Packs.PackForms.Yaml;
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text),
            yaml ? "application/yaml; charset=utf-8" : "text/plain; charset=utf-8");
    }
}
