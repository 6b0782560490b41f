namespace ModelRegistry.Policy;

/// <summary>The waiver that covers a rule.</summary>
/// <param name="Id">Which.</param>
/// <param name="By">Who granted it.</param>
/// <param name="Role">In which role.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Because">The rationale.</param>
/// <param name="Controls">Compensating controls.</param>
public sealed record AppliedWaiver(
    string Id, string By, string Role, DateOnly Until, string Because, IReadOnlyList<string> Controls);
