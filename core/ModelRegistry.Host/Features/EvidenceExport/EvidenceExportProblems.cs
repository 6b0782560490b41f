using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.EvidenceExport;

static class EvidenceExportProblems
{
    public static readonly ProblemType NotSubmitted = new("not-submitted", 409,
        "The version's content has never been frozen", "Submit the version; evidence is about frozen content.");

    public static readonly ProblemType EvidenceIncomplete = new("evidence-incomplete", 409,
        "The audit log does not bear out everything that is on record",
        "Verify the audit log, and tell whoever runs the registry which records are named under errors.");

    public static readonly ProblemType AuditBehind = new("audit-behind", 503,
        "The audit log has not caught up", "Repeat the request; a process with the role sequencer must be running.");

    public static readonly ProblemType BundleTooLarge = new("bundle-too-large", 422,
        "The evidence does not fit into one bundle",
        "A bundle has at most 128 MiB and 9,996 files: read documents and events one by one through the API.");
}
