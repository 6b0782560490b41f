namespace ModelRegistry.Client.Cards;

/// <summary>Something that is so.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Values">What it is; several for a set.</param>
/// <param name="Declared">Its publisher says so, and the registry has no record that it is.</param>
public sealed record CardFact(string Label, IReadOnlyList<string> Values, bool Declared = false);
