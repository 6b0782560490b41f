using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Deployments;

/// <summary>What is known of one deployment when a rollback looks for a version to return to.</summary>
/// <param name="Id">The deployment.</param>
/// <param name="Model">The model that it serves.</param>
/// <param name="Version">The version that it serves.</param>
/// <param name="State">Where that version stands now.</param>
/// <param name="Environment">Where it runs.</param>
/// <param name="Region">The region it runs in.</param>
/// <param name="At">When it was made.</param>
/// <param name="WasHealthy">Whether it served without being rolled back or stopped for a fault.</param>
/// <param name="SignatureRevoked">Whether a signature of the version was revoked since.</param>
public sealed record DeploymentRecord(
    Guid Id,
    ModelName Model,
    SemanticVersion Version,
    VersionState State,
    EnvironmentName Environment,
    string Region,
    DateTimeOffset At,
    bool WasHealthy,
    bool SignatureRevoked = false);
