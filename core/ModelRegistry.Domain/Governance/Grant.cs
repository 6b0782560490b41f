using ModelRegistry.Domain.Deployments;

namespace ModelRegistry.Domain.Governance;

/// <summary>A role given for some models and, if an environment is named, for that environment only.</summary>
public sealed record Grant(Role Role, ModelPattern Models, EnvironmentName? Environment = null)
{
    /// <summary>
    /// Whether the grant reaches what is asked for. One that is limited to an environment reaches requests in that
    /// environment, and reading. Policies bind everybody and tokens are one's own, so both need no model.
    /// </summary>
    public bool Reaches(AccessRequest request) =>
        (request.Permission is Permission.PolicyRead or Permission.TokenManage || Models.Covers(request.Model))
        && (Environment is null || Environment == request.Environment || request.Permission.OnlyReads());
}
