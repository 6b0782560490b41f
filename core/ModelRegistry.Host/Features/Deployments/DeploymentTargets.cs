using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Deployments as policies read them: items of <c>deployment.targets</c>.</summary>
static class DeploymentTargets
{
    public static JsonObject Of(
        DeploymentPlan plan, JsonElement configuration, IReadOnlyList<EndpointAddress> endpoints, string? rollbackTo)
    {
        var target = new JsonObject
        {
            ["env"] = plan.Environment,
            ["region"] = plan.Region,
            ["strategy"] = plan.Strategy,
            ["split"] = new JsonObject { ["new"] = plan.TrafficPercent, ["stable"] = 100 - plan.TrafficPercent },
            ["config_digest"] = Jcs.Digest(configuration),
        };
        if (endpoints is [var first, ..]) (target["kind"], target["endpoint"]) = (first.Kind, first.Uri);
        if (rollbackTo is not null) target["rollback_to"] = rollbackTo;
        Copy(configuration, "guardrails", target, "guardrails");
        Copy(configuration, "logRetention", target, "log_retention");
        return target;
    }

    static void Copy(JsonElement configuration, string from, JsonObject target, string to)
    {
        if (configuration.TryGetProperty(from, out var value)) target[to] = JsonNode.Parse(value.GetRawText());
    }
}
