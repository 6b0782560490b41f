namespace ModelRegistry.Client.Reports;

/// <summary>A version that is due for recertification. An approval as MRC recertifies it.</summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="State">Its state.</param>
/// <param name="RiskTier">The declared tier.</param>
/// <param name="RecertifyBy">Its last day, UTC.</param>
/// <param name="DaysLeft">Days after today; negative when it is overdue.</param>
/// <param name="Overdue">Whether the day is over.</param>
public sealed record RecertificationRow(
    string Model, string Version, string State, string? RiskTier, DateOnly RecertifyBy, int DaysLeft, bool Overdue);
