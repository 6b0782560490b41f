namespace ModelRegistry.Client.Reports;

/// <summary>A rule that serves a control, and of how many versions it says what.</summary>
/// <param name="Standard">The standard's title.</param>
/// <param name="Control">The control's id in it.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Title">What the rule holds.</param>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Pass">Versions that meet it.</param>
/// <param name="Fail">Versions that do not.</param>
/// <param name="Missing">Versions whose evidence is absent.</param>
/// <param name="Waived">Versions that an exception covers.</param>
/// <param name="Graced">Versions that grandfathering covers.</param>
/// <param name="Skipped">Versions that it does not apply to.</param>
public sealed record ComplianceRow(
    string Standard, string Control, string Rule, string Title, string Pack, int Pass, int Fail, int Missing,
    int Waived, int Graced, int Skipped);
