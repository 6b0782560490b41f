using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>A decision with everything that it was made from.</summary>
/// <param name="Event">The event.</param>
/// <param name="Document">The document that was decided on.</param>
/// <param name="Inputs">What a replay needs besides the packs.</param>
/// <param name="Decision">What the policies said.</param>
/// <param name="Set">The policies that said it.</param>
sealed record GateDecision(
    GateEvent Event, EffectiveDocument Document, DecisionInputs Inputs, Decision Decision, SetInForce Set)
{
    /// <summary>What packs that only report would have said.</summary>
    public IReadOnlyList<ShadowDecision> Shadows { get; init; } = [];

    /// <summary>The decision's JSON: the text that is kept and hashed.</summary>
    public string Json { get; } = Decision.ToJson();

    public string Digest => Sha256Hex.Of(System.Text.Encoding.UTF8.GetBytes(Json));

    public bool Blocks => Decision.Outcome == Outcome.Block;
}
