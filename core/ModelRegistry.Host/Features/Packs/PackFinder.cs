using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Finds packs and their versions, or says what there is.</summary>
sealed class PackFinder(RegistryDb db, PackLibrary library)
{
    /// <summary>Null when there is such a pack, installed or brought in; otherwise the answer to send.</summary>
    public async Task<ProblemHttpResult?> MissingAsync(string name, CancellationToken cancellationToken)
    {
        if (library.Installed.Any(pack => pack.Name == name)
            || await db.Packs.AnyAsync(row => row.Name == name, cancellationToken)) return null;
        var all = await db.Packs.AsNoTracking().Select(row => row.Name).ToListAsync(cancellationToken);
        var near = Suggestions.Nearest(name, all.Concat(library.Installed.Select(pack => pack.Name)));
        return Problem.Of(CommonProblems.NotFound,
            $"There is no policy pack {name}."
            + (near is null ? " GET /api/v1/policies lists them." : $" Did you mean {near}?"));
    }

    /// <summary>A version that was brought in; tracked.</summary>
    public async Task<(PackVersionRecord? Row, ProblemHttpResult? Missing)> VersionAsync(
        string name, string version, CancellationToken cancellationToken)
    {
        if (await MissingAsync(name, cancellationToken) is { } missing) return (null, missing);
        var row = await db.PackVersions.FirstOrDefaultAsync(
            one => one.Pack == name && one.Version == version, cancellationToken);
        if (row is not null) return (row, null);
        var installed = library.Installed.FirstOrDefault(pack => pack.Name == name && pack.Version == version);
        return (null, installed is null
            ? Problem.Of(CommonProblems.NotFound, $"{name} has no version {version}.")
            : Problem.Of(PackProblems.IllegalStage,
                $"{installed} is installed with the host, in the file {installed.Source.Name}: it is in force "
                + "everywhere where no version that was brought in takes its place, as long as the file lies in the "
                + "folder of packs."));
    }
}
