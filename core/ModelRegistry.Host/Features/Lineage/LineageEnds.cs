using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lineage;

/// <summary>
/// Finds the ends of edges: a version must be there and the caller must be allowed to see it; its name becomes the
/// registry's spelling. Other nodes are names of things elsewhere and need not be known.
/// </summary>
sealed class LineageEnds(Access access, VersionLookup lookup)
{
    public async Task<(LineageNode? Node, ProblemHttpResult? Missing)> FindAsync(
        LineageNode node, CancellationToken cancellationToken)
    {
        if (node.Kind is not LineageKind.Version) return (node, null);
        var (model, version) = VersionAddress.Parse(node.Reference);
        if (access.Check(Permission.ModelRead, model) is { } denied) return (null, denied);
        return (await lookup.VersionAsync(model.Group, model.Name, version.ToString(), cancellationToken))
            .Is(out var found, out var missing)
            ? (node with { Reference = found.ToString() }, null)
            : (null, missing);
    }
}
