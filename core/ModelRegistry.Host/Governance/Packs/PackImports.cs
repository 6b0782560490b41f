using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Models;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// Finds the packs that a pack needs beside it: of each import the highest version that fits, installed or brought in
/// and not retired. Where none fits it takes the highest there is, so that the compiler can say what is there.
/// </summary>
sealed class PackImports(RegistryDb db, PackLibrary library, PackHeaderReader headers)
{
    /// <summary>The most packs that are compiled together for one.</summary>
    public const int Most = 64;

    /// <summary>The packs, in the order in which they are asked for; packs that are nowhere are left out.</summary>
    public async Task<IReadOnlyList<PackSource>> OfAsync(PackSource source, CancellationToken cancellationToken)
    {
        var head = headers.Read(source);
        var found = new List<PackSource>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { head.Name ?? "" };
        var open = new Queue<PackImport>(Asked(head));
        while (open.TryDequeue(out var import) && found.Count < Most)
        {
            if (!seen.Add(import.Pack) || await FindAsync(import, cancellationToken) is not { } pack) continue;
            found.Add(pack);
            foreach (var next in Asked(headers.Read(pack))) open.Enqueue(next);
        }

        return found;
    }

    /// <summary>What is overridden is looked for as well: any version of it will do.</summary>
    static IEnumerable<PackImport> Asked(PackHeader head) =>
        head.Imports.Concat(head.Overrides.Select(pack => new PackImport(pack, "")));

    async Task<PackSource?> FindAsync(PackImport import, CancellationToken cancellationToken)
    {
        var rows = await db.PackVersions.AsNoTracking()
            .Where(row => row.Pack == import.Pack && row.RetiredAt == null).ToListAsync(cancellationToken);
        var installed = library.Installed.FirstOrDefault(pack => pack.Name == import.Pack);
        var best = rows.Select(row => (row.Version, row.SortKey, Row: row))
            .Concat(installed is null ? [] : [(installed.Version, Key(installed.Version), Row: null!)])
            .OrderByDescending(one => import.Takes(one.Version))
            .ThenByDescending(one => one.SortKey, StringComparer.Ordinal).FirstOrDefault();
        if (best.Version is null) return null;
        return best.Row is not { } version
            ? installed!.Source
            : StagedPack.Of(version, await db.PolicyPacks.Where(text => text.Sha256 == version.Sha256)
                .Select(text => text.Source).FirstAsync(cancellationToken)).Source;
    }

    static string Key(string version) => SemanticVersion.TryParse(version, null, out var parsed) ? parsed.SortKey : "";
}
