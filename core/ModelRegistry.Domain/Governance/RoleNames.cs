namespace ModelRegistry.Domain.Governance;

/// <summary>The wire names of roles; the approval roles are spelled as policy packs spell them.</summary>
public static class RoleNames
{
    public static string Wire(this Role role) => role switch
    {
        Role.Mrc => "MRC",
        Role.Sre => "SRE",
        _ => role.ToString(),
    };

    /// <summary>Whether policies may demand an approval by this role.</summary>
    public static bool GivesApprovals(this Role role) =>
        role is Role.Mrc or Role.Security or Role.Legal or Role.Product;

    /// <summary>Reads a wire name, whatever its case; <c>Approver</c> and <c>Model Owner</c> are read
    /// too.</summary>
    public static bool TryParse(string? text, out Role role)
    {
        var name = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (name.Equals("Approver", StringComparison.OrdinalIgnoreCase)) name = "MRC";
        foreach (var candidate in Enum.GetValues<Role>())
        {
            role = candidate;
            if (candidate.Wire().Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        role = default;
        return false;
    }
}
