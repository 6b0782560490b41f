using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Models;

static class ModelProblems
{
    public static readonly ProblemType ModelExists = new("model-exists", 409,
        "There is a model of this name", "Register a version of the model that is there, or choose another name.");
}
