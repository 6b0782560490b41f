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
        string[] digests = [.. containers.Select(container => container.Sha256).Distinct()];
        var verification = ContainerSignature.Verify(envelope, digests, keys.Current.All);
        if (verification is ContainerVerification.Verified(var statement, var keyId, var digest))
            return new EvidenceReading.Read(new JsonObject
            {
                ["status"] = "verified",
                ["keyId"] = keyId,
                ["predicateType"] = statement.PredicateType,
            }, Finished: null, new(digest));

        var why = (ContainerVerification.Refused)verification;
        return new EvidenceReading.Refused(Problem.Of(EvidenceProblems.SignatureRefused, why.Reason, errors: null,
            ("reason", JsonNamingPolicy.KebabCaseLower.ConvertName(why.Kind.ToString()))));
    }
}
