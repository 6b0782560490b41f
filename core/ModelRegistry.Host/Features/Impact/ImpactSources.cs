using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>Finds the texts of packs: as they were sent, or as the registry has kept them.</summary>
sealed class ImpactSources(RegistryDb db)
{
    public async Task<(IReadOnlyList<PackSource>? Sources, ProblemHttpResult? Refused)> ReadAsync(
        string member, IReadOnlyList<ImpactPack> packs, CancellationToken cancellationToken)
    {
        var sources = new List<PackSource>();
        foreach (var pack in packs)
        {
            if (await ReadAsync(pack, cancellationToken) is not { } source)
                return (null, Problem.Of(CommonProblems.InvalidValue, "Nothing was compared.",
                    new Dictionary<string, string[]>
                    {
                        [member] =
                        [
                            $"The registry has no pack {pack.Name} in version {pack.Version ?? "(none was named)"}; "
                            + "send its text as source, or name a version that it has.",
                        ],
                    }));
            sources.Add(source);
        }

        return (sources, null);
    }

    async Task<PackSource?> ReadAsync(ImpactPack pack, CancellationToken cancellationToken)
    {
        if (pack.Source is { } text) return new(pack.Name, text);
        var brought = await db.PackVersions.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Pack == pack.Name && row.Version == pack.Version, cancellationToken);
        var kept = await db.PolicyPacks.AsNoTracking()
            .Where(row => brought == null
                ? row.Name == pack.Name && row.Version == pack.Version
                : row.Sha256 == brought.Sha256)
            .OrderByDescending(row => row.FirstSeenAt).Select(row => row.Source)
            .FirstOrDefaultAsync(cancellationToken);
        if (kept is null) return null;
        return brought is null
            ? new(StagedPack.FileOf(pack.Name, pack.Version ?? "", yaml: false), kept)
            : StagedPack.Of(brought, kept).Source;
    }
}
