using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Governance;

/// <summary>What is about to happen to a version.</summary>
/// <param name="Name"><c>register</c>, <c>submit</c>, <c>promote</c>, <c>deploy</c> or <c>monitor</c>.</param>
/// <param name="Target"><c>staging</c>, <c>production</c> or another environment; null where there is none.</param>
/// <param name="Use"><c>internal</c>, <c>research</c> or <c>commercial</c>; null when nobody said.</param>
/// <param name="Actor">The handle of who asks.</param>
/// <param name="DeploymentTarget">
/// For a deployment, the target that is asked for, as an item of <c>deployment.targets</c>: it takes the place of those
/// that are declared.
/// </param>
sealed record GateEvent(
    string Name, string? Target = null, string? Use = null, string? Actor = null, JsonObject? DeploymentTarget = null)
{
    public const string Register = "register";
    public const string Submit = "submit";
    public const string Promote = "promote";
    public const string Deploy = "deploy";
    public const string Staging = "staging";
    public const string Production = "production";
}
