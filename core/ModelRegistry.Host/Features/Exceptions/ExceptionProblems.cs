using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Exceptions;

static class ExceptionProblems
{
    public static readonly ProblemType Invalid = new("exception-invalid", 422,
        "The rule does not allow this exception",
        "Keep to what the rule says about waiving it: who may, for how long, with which controls.");

    public static readonly ProblemType Decided = new("exception-request-decided", 409,
        "The request has been decided", "Read the list of requests; ask again where that is not enough.");
}
