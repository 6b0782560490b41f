using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Versions;

static class VersionProblems
{
    public static readonly ProblemType VersionExists = new("version-exists", 409,
        "The model has this version already",
        "Register the next version; change what is there only while its content is open.");
}
