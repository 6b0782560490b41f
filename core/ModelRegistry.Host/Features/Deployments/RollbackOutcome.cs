using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>What became of a rollback in one region.</summary>
abstract record RollbackOutcome
{
    RollbackOutcome() { }

    /// <summary>The version that serves now, and the rules that it does not pass.</summary>
    public sealed record Returned(DeploymentRow Row, string Version, IReadOnlyList<string> Findings) : RollbackOutcome;

    /// <summary>There is nothing to return to.</summary>
    public sealed record Refused(string Reason) : RollbackOutcome;

    /// <summary>The version to return to may not be in this region.</summary>
    public sealed record Forbidden(string Reason) : RollbackOutcome;
}
