namespace ModelRegistry.Domain.Governance;

/// <summary>Whether a request is allowed.</summary>
public abstract record AccessDecision
{
    AccessDecision() { }

    /// <summary>Allowed in the roles named: those whose grants reach the request.</summary>
    public sealed record Allowed(IReadOnlyList<Role> Roles) : AccessDecision;

    /// <summary>Not allowed; the reason names what is missing and who has it.</summary>
    public sealed record Denied(Permission Missing, string Reason) : AccessDecision;
}
