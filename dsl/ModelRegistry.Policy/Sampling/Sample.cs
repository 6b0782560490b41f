namespace ModelRegistry.Policy.Sampling;

/// <summary>A <c>sample</c> block made from a document.</summary>
/// <param name="Text">The block, as the formatter would write it, with a line end.</param>
/// <param name="StandIns">How many different people's names and texts were replaced.</param>
/// <param name="LeftOut">What the language cannot write, each place with the reason; rules miss it there too.</param>
public sealed record Sample(string Text, int StandIns, IReadOnlyList<string> LeftOut);
