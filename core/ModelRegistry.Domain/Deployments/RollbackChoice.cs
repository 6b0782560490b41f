namespace ModelRegistry.Domain.Deployments;

/// <summary>What a rollback can return to.</summary>
public abstract record RollbackChoice
{
    RollbackChoice() { }

    public sealed record ReturnTo(DeploymentRecord Deployment) : RollbackChoice;

    /// <summary>There is nothing to return to; every earlier deployment is listed with what rules it out.</summary>
    public sealed record Nothing(string Reason) : RollbackChoice;
}
