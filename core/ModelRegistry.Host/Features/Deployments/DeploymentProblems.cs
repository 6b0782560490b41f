using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Deployments;

static class DeploymentProblems
{
    public static readonly ProblemType WrongState = new("deployment-state", 409,
        "The version's state does not allow this deployment",
        "Promote the version first, or deploy it to an environment that its state allows.");

    public static readonly ProblemType TrafficRefused = new("traffic-refused", 409,
        "The traffic cannot be shared like this", "Read the deployments of the place again and choose another split.");

    public static readonly ProblemType EndpointTaken = new("endpoint-taken", 409,
        "Another model, environment or region answers at this address",
        "Use another address, or stop the deployment that has it.");

    public static readonly ProblemType NothingToRollBack = new("nothing-to-roll-back-to", 409,
        "No earlier version can serve again",
        "Deploy a version that can, or stop the deployment; the detail says what rules out each earlier one.");

    public static readonly ProblemType SecretInConfiguration = new("secret-in-configuration", 422,
        "The configuration holds a secret",
        "Replace the secret, since it was sent; then write a reference to it, not the secret itself.");
}
