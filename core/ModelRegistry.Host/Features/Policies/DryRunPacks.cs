using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>
/// The packs that a dry run asks: those in force for what it is about, with those that are to be tried.
/// </summary>
sealed class DryRunPacks(RegistryDb db, PackShelf shelf, PackIntake intake, PackSets sets)
{
    /// <summary>Half a dozen packs of the greatest size, and the metadata.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    public async Task<(SetInForce? Set, ProblemHttpResult? Refused)> OfAsync(
        DryRunRequest request, GateEvent at, EffectiveDocument document, CancellationToken cancellationToken)
    {
        var packs = await shelf.CurrentAsync(cancellationToken);
        var inForce = packs.For(at.Target, document.Records.Model.Group, document.Records.Model.Name);
        if (request.Packs is not { Count: > 0 } drafts) return (inForce, null);

        var tried = inForce.Packs;
        foreach (var draft in drafts)
        {
            var (pack, missing) = await ReadAsync(draft, cancellationToken);
            if (pack is null) return (null, missing);
            tried = PacksInForce.With(tried, pack);
        }

        return sets.Of(tried) switch
        {
            Compilation.Succeeded(var set, _) => (new(tried, set, []), null),
            Compilation.Failed(var diagnostics) => (null, PackMessages.Problem(PackProblems.Invalid,
                "The packs do not compile together; nothing was asked of them.", diagnostics)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    async Task<(StagedPack? Pack, ProblemHttpResult? Missing)> ReadAsync(
        DraftPack draft, CancellationToken cancellationToken)
    {
        if (draft.Source is { } text)
        {
            var source = intake.Name(text, draft.Form == PackForms.Yaml);
            var head = intake.Head(source);
            return (new(head.Name ?? source.Name, head.Version ?? "", Sha256Hex.Of(
                System.Text.Encoding.UTF8.GetBytes(text)), source), null);
        }

        var (name, version) = draft.Pack!.Split('@', 2) is [var left, var right] ? (left, right) : (draft.Pack, "");
        var row = await db.PackVersions.AsNoTracking()
            .FirstOrDefaultAsync(one => one.Pack == name && one.Version == version, cancellationToken);
        return row is null
            ? (null, Problem.Of(CommonProblems.NotFound, $"There is no version {draft.Pack} of a pack; write "
                + "publisher/pack@version, as it was brought in."))
            : (StagedPack.Of(row, await db.PolicyPacks.AsNoTracking().Where(one => one.Sha256 == row.Sha256)
                .Select(one => one.Source).FirstAsync(cancellationToken)), null);
    }
}
