namespace ModelRegistry.Policy;

/// <summary>Something that the host does because a rule did not pass.</summary>
/// <param name="Name">Such as <c>open-recertification</c> or <c>reduce-traffic</c>.</param>
/// <param name="Rule">The rule that asks for it.</param>
public sealed record Obligation(string Name, string Rule);
