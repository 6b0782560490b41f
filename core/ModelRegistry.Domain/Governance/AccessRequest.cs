using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Governance;

/// <summary>What somebody wants to do, to which model (null: to the registry as such), in which environment (null: the
/// action belongs to none).</summary>
public sealed record AccessRequest(Permission Permission, ModelName? Model = null, EnvironmentName? Environment = null)
{
    /// <summary>The request in words: "version.promote on search/answer-bot in production".</summary>
    public override string ToString() =>
        $"{Permission.Wire()} on {Model?.ToString() ?? "the registry"}"
        + (Environment is null ? "" : $" in {Environment}");
}
