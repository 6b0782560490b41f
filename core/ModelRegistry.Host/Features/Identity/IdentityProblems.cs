using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static class IdentityProblems
{
    public static readonly ProblemType UserExists = new("user-exists", 409,
        "The handle is taken", "Choose another handle, or give the user that has it what is needed.");

    public static readonly ProblemType TokenTooWide = new("token-too-wide", 403,
        "A token cannot make a token that may do more than itself",
        "Ask for scopes that the token in use has, or make the token through one that has them.");

    public static readonly ProblemType GrantInvalid = new("grant-invalid", 422,
        "A role, a model pattern or an environment is not one", "Correct the grants listed under errors.");
}
