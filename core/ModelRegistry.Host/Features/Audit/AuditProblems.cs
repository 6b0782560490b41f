using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Audit;

static class AuditProblems
{
    public static readonly ProblemType UnknownActor = new("unknown-actor", 422,
        "There is no such user", "Give the handle or the id of a user of this registry.");
}
