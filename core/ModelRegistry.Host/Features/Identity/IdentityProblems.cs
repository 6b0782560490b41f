using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static class IdentityProblems
{
    public static readonly ProblemType UserExists = new("user-exists", 409,
        "The handle is taken", "Choose another handle, or give the user that has it what is needed.");

    public static readonly ProblemType GrantInvalid = new("grant-invalid", 422,
        "A role, a model pattern or an environment is not one", "Correct the grants listed under errors.");
}
