using System.Text;
using System.Text.Json;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Reads a request for a deployment, or says everything that is wrong with it at once.</summary>
static class NewDeploymentCheck
{
    const int MostEndpoints = 50, LongestUri = 500;

    public static (DeploymentOrder? Order, IReadOnlyDictionary<string, string[]> Errors) Read(NewDeployment request)
    {
        var errors = new Dictionary<string, string[]>();
        if (!ModelName.TryParse(request.Model, null, out var model))
            errors["model"] = [$"'{request.Model}' is no model's name; write group/name."];
        if (!EnvironmentName.TryParse(request.Environment, out var environment, out var reason))
            errors["environment"] = [reason];
        if (!DeploymentStrategies.TryParse(request.Strategy, out var strategy))
            errors["strategy"] =
                [$"'{request.Strategy}' is no strategy. Strategies are {string.Join(", ", Strategies())}."];
        var shares = request.Split ?? Usual(strategy);
        if (!TrafficSplit.TryCreate(shares.New, shares.Stable, out var split, out reason)) errors["split"] = [reason];
        else if (!errors.ContainsKey("strategy") && strategy.Explain(split) is { } misfit) errors["split"] = [misfit];
        CheckEndpoints(request.Endpoints ?? [], errors);
        var configuration = request.Configuration ?? JsonSerializer.SerializeToElement(new { });
        if (configuration.ValueKind != JsonValueKind.Object)
            errors["configuration"] = ["The configuration is a JSON object."];
        else if (!Jcs.TryCanonicalize(Encoding.UTF8.GetBytes(configuration.GetRawText()), out _,
            out var unfit)) errors["configuration"] = [unfit];
        if (request.RollbackTo is { } back && !SemanticVersion.TryParse(back, null, out _))
            errors["rollbackTo"] = [$"'{back}' is no semantic version."];
        return errors.Count > 0
            ? (null, errors)
            : (new(model!, environment!, strategy, split!, configuration), errors);    // an error where one is null
    }

    static void CheckEndpoints(IReadOnlyList<EndpointAddress> endpoints, Dictionary<string, string[]> errors)
    {
        if (endpoints.Count > MostEndpoints)
            errors["endpoints"] = [$"There are {endpoints.Count} endpoints, at most {MostEndpoints} are taken."];
        for (var i = 0; i < endpoints.Count; i++)
        {
            var (kind, uri) = endpoints[i];
            if (kind is not ("online" or "batch"))
                errors[$"endpoints[{i}].kind"] = [$"'{kind}' is neither online nor batch."];
            if (string.IsNullOrWhiteSpace(uri) || uri.Length > LongestUri || uri.Any(char.IsControl))
                errors[$"endpoints[{i}].uri"] = [$"An address has 1 to {LongestUri} characters, none of them control."];
        }
    }

    static SplitShares Usual(DeploymentStrategy strategy) =>
        strategy is DeploymentStrategy.Full or DeploymentStrategy.Rolling ? new(100, 0) : new(0, 100);

    static IEnumerable<string> Strategies() =>
        Enum.GetValues<DeploymentStrategy>().Select(strategy => strategy.Wire());
}
