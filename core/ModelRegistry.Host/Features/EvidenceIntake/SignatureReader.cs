using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Evidence.Signatures;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>
/// Verifies the detached signature of a container (DSSE over an in-toto statement) against the trusted keys. Only what
/// holds is kept: this is the one place that ever writes <c>verified</c>.
/// </summary>
sealed class SignatureReader(TrustedKeys keys)
{
    /// <param name="containers">The containers that it may be about.</param>
    /// <param name="envelope">The envelope as it came.</param>
    public EvidenceReading Read(IReadOnlyList<ArtifactRecord> containers, ReadOnlyMemory<byte> envelope)
    {
        if (containers.Count == 0)
            return new EvidenceReading.Refused(Problem.Of(EvidenceProblems.OfAnother,
                "The version has no such container. Name the container by its digest first, then attach its "
                + "signature."));
        ContainerVerification.Refused? why = null;
        foreach (var container in containers)
        {
            switch (ContainerSignature.Verify(envelope, container.Sha256, keys.Current.All))
            {
                case ContainerVerification.Verified(var statement, var keyId):
                    return new EvidenceReading.Read(new JsonObject
                    {
                        ["status"] = "verified",
                        ["keyId"] = keyId,
                        ["predicateType"] = statement.PredicateType,
                    }, Finished: null, new(container.Sha256));
                case ContainerVerification.Refused refused:
                    why = refused;
                    break;
            }
        }

        var kind = JsonNamingPolicy.KebabCaseLower.ConvertName(why!.Kind.ToString());  // one container at least
        return new EvidenceReading.Refused(Problem.Of(EvidenceProblems.SignatureRefused, why.Reason, errors: null,
            ("reason", kind)));
    }
}
