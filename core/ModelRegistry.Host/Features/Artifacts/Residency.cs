using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Keeps files out of regions that <c>data.residency</c> does not name. A registry in the region <c>local</c> is a
/// laptop, which is in no region: it stores everything. A version that declares no residency is stored anywhere; a
/// policy demands the declaration before the version is released.
/// </summary>
sealed class Residency(HostSettings settings, ResidencyRule rule)
{
    public const string NoRegion = "local";

    public string Region => settings.Region;

    /// <summary>Null when the version's files may be stored here.</summary>
    public ProblemHttpResult? Check(ArtifactVersion version)
    {
        if (settings.Region == NoRegion) return null;
        var declared = Declared(version.Row.Metadata);
        return declared.Count > 0 && rule.Check(settings.Region, declared) is ResidencyCheck.Refused refused
            ? Problem.Of(ArtifactProblems.RegionNotAllowed,
                $"This registry stores files in {refused.Region}; data.residency of {version.Address} allows "
                + $"{string.Join(", ", refused.Residency)}.",
                errors: null, ("region", refused.Region), ("residency", refused.Residency))
            : null;
    }

    static List<string> Declared(string metadata) =>
        (JsonNode.Parse(metadata) as JsonObject)?["data"] is not JsonObject data ? [] : data["residency"] switch
        {
            JsonArray many => [.. many.OfType<JsonValue>().Select(Text).OfType<string>()],
            JsonValue one when Text(one) is { } text => [text],
            _ => [],
        };

    static string? Text(JsonValue value) => value.TryGetValue<string>(out var text) ? text : null;
}
