using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Testing;

/// <summary>What each condition came to while tests ran. Conditions are told apart by where they stand.</summary>
sealed class SeenTruths
{
    readonly Dictionary<SourceSpan, TruthSet> _seen = [];

    public void Saw(Condition condition, Truth truth)
    {
        var one = truth switch
        {
            Truth.True => TruthSet.True,
            Truth.False => TruthSet.False,
            _ => TruthSet.Unknown,
        };
        _seen[condition.Span] = Of(condition) | one;
    }

    public TruthSet Of(Condition condition) => _seen.GetValueOrDefault(condition.Span);
}
