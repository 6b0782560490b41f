namespace ModelRegistry.Schema;

/// <summary>A single value.</summary>
/// <param name="Kind">What the value is, and thereby how it is written in JSON.</param>
/// <param name="Format">The shape a text must have; <see cref="TextFormat.None"/> for all other kinds.</param>
/// <param name="Unit">
/// The unit of a number (<c>ms</c>), or <see cref="PercentagePoints"/> for a share that is written 10 for 10 %.
/// A percent without a unit is a ratio: 0.021 is 2.1 %.
/// </param>
public sealed record ScalarType(ScalarKind Kind, TextFormat Format = TextFormat.None, string? Unit = null) : FieldType
{
    /// <summary>The unit of shares written as 0 to 100 instead of 0 to 1.</summary>
    public const string PercentagePoints = "percentage-points";
}
