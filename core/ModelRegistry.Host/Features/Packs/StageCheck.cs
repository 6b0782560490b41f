using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>What a version must be to leave its draft: not retired, its tests pass, and it fits the packs beside it.
/// </summary>
sealed class StageCheck(RegistryDb db, PackShelf shelf, PackSets sets, PackFit fit)
{
    /// <summary>The most places at which something is staged.</summary>
    public const int MostPlaces = 100;

    /// <summary>The most packs that only report beside one decision.</summary>
    public const int MostShadows = 8;

    /// <summary>Null when the version may have the stage at the place; otherwise the answer to send.</summary>
    public async Task<ProblemHttpResult?> RefusalAsync(
        PackPlaceRecord place, PackVersionRecord version, string stage, CancellationToken cancellationToken)
    {
        var text = await db.PolicyPacks.AsNoTracking().Where(row => row.Sha256 == version.Sha256)
            .Select(row => row.Source).FirstAsync(cancellationToken);
        var pack = StagedPack.Of(version, text);
        var current = await shelf.CurrentAsync(cancellationToken);
        var was = current.At(place.Pack, PackReach.Of(place));
        var becomes = Becomes(was, pack, stage);
        var after = current.After(becomes);
        if ((was.Enforced != becomes.Enforced ? fit.OfEnforced(after) : null) is { } misfit) return Refused(misfit);
        return was.Enforced == pack || stage == Stages.Draft ? null     // it only leaves
            : Retired(version) ?? Crowded(after, pack, stage) ?? TestsFail(after, pack);
    }

    static PackPlace Becomes(PackPlace was, StagedPack pack, string stage)
    {
        var (enforced, shadow) = (was.Enforced == pack ? null : was.Enforced, was.Shadow == pack ? null : was.Shadow);
        return stage switch
        {
            Stages.Enforce => was with { Enforced = pack, Shadow = shadow },
            Stages.Shadow => was with { Enforced = enforced, Shadow = pack },
            _ => was with { Enforced = enforced, Shadow = shadow },
        };
    }

    static ProblemHttpResult? Retired(PackVersionRecord version) => version.RetiredAt is null ? null
        : Problem.Of(PackProblems.IllegalStage, $"{version.Pack} {version.Version} is retired.");

    ProblemHttpResult? Crowded(PacksInForce after, StagedPack pack, string stage)
    {
        if (after.Places.Count > MostPlaces)
            return Problem.Of(PackProblems.IllegalStage, $"Packs are staged at {MostPlaces} places already, and no "
                + "more are looked after. Take one out, or stage it for a group instead of single models.");
        if (stage != Stages.Shadow) return null;
        return fit.OfShadow(after, pack) is { } misfit ? Refused(misfit) : TooMany(after, pack);
    }

    static ProblemHttpResult Refused(PackMisfit misfit) => PackMessages.Problem(
        PackProblems.DoesNotFit, $"Nothing was changed. {misfit}", misfit.Errors);

    static ProblemHttpResult? TooMany(PacksInForce after, StagedPack pack) =>
        after.Spots().FirstOrDefault(spot => after.Shadows(spot).Count() > MostShadows) is { } crowded
            ? Problem.Of(PackProblems.IllegalStage, $"{MostShadows} packs only report {crowded} already, and {pack} "
                + "would be one more. Take one of them out first.")
            : null;

    /// <summary>
    /// The tests run among the packs that the version would stand beside: an import may be another now.
    /// </summary>
    ProblemHttpResult? TestsFail(PacksInForce after, StagedPack pack)
    {
        var spot = after.Spots().First(one => after.Enforced(one).Contains(pack) || after.Shadows(one).Contains(pack));
        var failures = sets.Must(PacksInForce.With(after.Enforced(spot), pack)).RunTests()
            .Where(test => test.Pack == pack.Name && !test.Passed).ToList();
        return failures.Count == 0 ? null
            : Problem.Of(PackProblems.TestsFail,
                $"{failures.Count} of the tests of {pack} fail {spot}, so it stays a draft: "
                + $"{string.Join("; ", failures.Take(3).Select(test => test.Title))}.",
                failures.DistinctBy(test => test.Title).ToDictionary(test => test.Title, Lines));
    }

    static string[] Lines(TestResult test) =>
        [.. test.Failures.Select(failure => $"{failure.At.File}, line {failure.At.Line}: {failure.Message}")];
}
