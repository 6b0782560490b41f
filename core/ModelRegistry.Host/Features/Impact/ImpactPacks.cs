using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>
/// Puts the packs of a request together with those in force: for each place where another set is in force, what would
/// be in force there.
/// </summary>
sealed class ImpactPacks(PackShelf shelf, PackSets sets, ImpactSources sources, PolicyCompiler compiler)
{
    /// <summary>Both sides, or the answer to send where they cannot be compared.</summary>
    public async Task<(ImpactSides? Sides, ProblemHttpResult? Refused)> OfAsync(
        ImpactRequest request, CancellationToken cancellationToken)
    {
        var inForce = await shelf.CurrentAsync(cancellationToken);
        var (young, missing) = await sources.ReadAsync("new", request.New, cancellationToken);
        if (young is null) return (null, missing);
        var (old, gone) = await sources.ReadAsync("old", request.Old ?? [], cancellationToken);
        if (old is null) return (null, gone);

        var all = inForce.Spots().Select(inForce.Of).Distinct().ToList();
        if (request.Without?.FirstOrDefault(name => !all.Exists(set => set.Packs.Any(pack => pack.Name == name)))
            is { } unknown)
            return (null, Unknown(unknown));
        var known = new Dictionary<SetInForce, PolicyPair>(ReferenceEqualityComparer.Instance);
        foreach (var set in all)
        {
            var beneath = request.Alone ? [] : set.Packs;
            var before = request.Old is null ? set.Policies : null;
            if (before is null && Compile("old", Over(beneath, old, []), out before) is { } wrong) return (null, wrong);
            if (Compile("new", Over(beneath, young, request.Without ?? []), out var after) is { } broken)
                return (null, broken);
            known[set] = new(before!, after!);      // no refusal, so both are there
        }

        return (new((target, group, name) => known[inForce.For(target, group, name)],
            [.. known.Values.Distinct()]), null);
    }

    List<PackSource> Over(
        IReadOnlyList<StagedPack> beneath, IReadOnlyList<PackSource> over, IReadOnlyList<string> without)
    {
        var names = over.Select(compiler.NameOf).OfType<string>().Concat(without).ToHashSet(StringComparer.Ordinal);
        return [.. beneath.Where(pack => !names.Contains(pack.Name)).Select(pack => pack.Source), .. over];
    }

    ProblemHttpResult? Compile(string side, IReadOnlyList<PackSource> packs, out PolicySet? policies)
    {
        var compilation = sets.Of(packs);
        policies = (compilation as Compilation.Succeeded)?.Set;
        return compilation is not Compilation.Failed(var wrong)
            ? null
            : Problem.Of(ImpactProblems.PacksInvalid,
                $"The {side} packs do not compile, with those that stay in force beside them.",
                wrong.Where(one => one.Severity == Severity.Error).GroupBy(one => one.Span.Source.Name)
                    .ToDictionary(file => file.Key, file => file.Select(one => one.Render()).ToArray()));
    }

    static ProblemHttpResult Unknown(string pack) => Problem.Of(
        CommonProblems.InvalidValue, "Nothing was compared.",
        new Dictionary<string, string[]> { ["without"] = [$"No pack {pack} is in force."] });
}
