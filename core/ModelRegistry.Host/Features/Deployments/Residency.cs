using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Holds deployments in the regions that the version's <c>data.residency</c> names.</summary>
sealed class Residency(MetadataSchema schema, ResidencyRule rule)
{
    /// <summary>The region as <c>data.residency</c> spells it, or why it is refused.</summary>
    public (string Region, string? Refused) Check(VersionRecord version, string region)
    {
        using var documents = new DocumentList([version.Metadata]);
        var agreed = new MetadataValues(schema, documents.Roots.Single()).All("data.residency");
        return rule.Check(region, agreed) is ResidencyCheck.Refused refused
            ? (region, refused.Reason)
            : (agreed.First(one => one.Equals(region, StringComparison.OrdinalIgnoreCase)), null);
    }

    public static ProblemHttpResult Refuse(string reason) => Problem.Of(ResidencyProblems.DeploymentRegion, reason);
}
