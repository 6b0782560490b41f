using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// What conditions come to over one set of inputs, without the reasons. A condition that is too large to decide is
/// Unknown.
/// </summary>
interface ITruths
{
    /// <summary>Whether a pack applies; True for one that says nothing about it.</summary>
    Truth Applies(BoundPack pack);

    /// <summary>Whether a rule applies; True for one that says nothing about it.</summary>
    Truth Applies(BoundRule rule);

    /// <summary>Whether all that a rule requires is met, and whether that is too large to decide.</summary>
    (Truth Truth, bool Exhausted) Requires(BoundRule rule);
}
