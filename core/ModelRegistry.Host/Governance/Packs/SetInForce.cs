using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>The packs that judge an event, compiled together, and those that are judged beside them.</summary>
/// <param name="Packs">What is compiled, in the order of the decision's packs.</param>
/// <param name="Policies">Ready to decide.</param>
/// <param name="Shadows">Packs that only report, each with the set that would be in force with it.</param>
sealed record SetInForce(
    IReadOnlyList<StagedPack> Packs, PolicySet Policies, IReadOnlyList<ShadowSet> Shadows)
{
    public IEnumerable<RuleInfo> Rules => Policies.Packs.SelectMany(pack => pack.Rules);
}
