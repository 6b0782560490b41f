using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.EvidenceIntake;

static class EvidenceProblems
{
    public static readonly ProblemType Unreadable = new("evidence-unreadable", 422,
        "The document is not evidence of this kind",
        "Compare the document with the formats that the guide names, and send the tool's own output unchanged.");

    public static readonly ProblemType OfAnother = new("evidence-of-another", 422,
        "The evidence speaks about something else",
        "Run the tool on this version's files, or attach the document to the version that it is about.");

    public static readonly ProblemType SignatureRefused = new("signature-refused", 422,
        "The signature is not one that counts",
        "Sign the container's digest with a key that the registry trusts; the keys are at /api/v1/trusted-keys.");
}
