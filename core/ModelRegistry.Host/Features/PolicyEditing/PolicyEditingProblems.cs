using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.PolicyEditing;

static class PolicyEditingProblems
{
    public static readonly ProblemType PackUnreadable = new("pack-unreadable", 422,
        "The pack cannot be read",
        "Correct what is shown under errors; 'registry policy check' shows the same without a registry.");
}
