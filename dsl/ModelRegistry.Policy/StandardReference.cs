namespace ModelRegistry.Policy;

/// <summary>A control of a standard that a rule serves.</summary>
/// <param name="Standard">The standard's title.</param>
/// <param name="Id">The control's id in it.</param>
public sealed record StandardReference(string Standard, string Id);
