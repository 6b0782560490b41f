using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.Comparing;

/// <summary>What the changed parts of a rule's conditions can lead to.</summary>
/// <param name="MayTighten">Whether some document may be judged more strictly.</param>
/// <param name="MayLoosen">Whether some document may be judged more mildly.</param>
/// <param name="Tighter">What documents hold on which the changed parts are stricter.</param>
/// <param name="Looser">What documents hold on which they are milder.</param>
/// <param name="Other">What documents hold on which they miss something that they refused, or the other way.</param>
sealed record ConditionChange(
    bool MayTighten,
    bool MayLoosen,
    IReadOnlyList<ImmutableArray<(ImmutableArray<string> Steps, JsonNode? Value)>> Tighter,
    IReadOnlyList<ImmutableArray<(ImmutableArray<string> Steps, JsonNode? Value)>> Looser,
    IReadOnlyList<ImmutableArray<(ImmutableArray<string> Steps, JsonNode? Value)>> Other)
{
    /// <summary>Whether anything may be judged differently.</summary>
    public bool MayDiffer => MayTighten || MayLoosen || Other.Count > 0;
}
