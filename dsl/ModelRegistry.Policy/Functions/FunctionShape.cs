namespace ModelRegistry.Policy.Functions;

/// <summary>What a function of the host takes and gives, as C# sees it.</summary>
/// <param name="Parameters">In their order.</param>
/// <param name="Result">What it gives.</param>
public sealed record FunctionShape(IReadOnlyList<ValueShape> Parameters, ValueShape Result);
