namespace ModelRegistry.Policy.Explaining;

/// <summary>A value that a condition looked at.</summary>
/// <param name="Name">
/// Its place in the metadata (<c>artifacts[1].sha256</c>), the name of a parameter, a list or a definition's argument,
/// or how it is worked out (<c>count(artifacts)</c>).
/// </param>
/// <param name="Value">As a policy would write it; long ones are cut. Null when it is absent.</param>
/// <param name="Absent">Why there is no value: "is missing". Null when there is one.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ValueRead(string Name, string? Value, string? Absent, ReadSource Source);
