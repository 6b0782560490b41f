using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Testing;

/// <summary>What each condition came to while tests ran. Conditions are told apart by where they stand.</summary>
sealed class SeenTruths : ITrace
{
    readonly Dictionary<SourceSpan, TruthSet> _seen = [];

    public void Enter(Condition condition, Frame? frame) { }

    public void Leave(Condition condition, Judgement judgement)
    {
        var one = judgement.Truth switch
        {
            Truth.True => TruthSet.True,
            Truth.False => TruthSet.False,
            _ => TruthSet.Unknown,
        };
        _seen[condition.Span] = Of(condition) | one;
    }

    public void Read(Operand operand, Reading reading, Frame? frame) { }

    public TruthSet Of(Condition condition) => _seen.GetValueOrDefault(condition.Span);
}
