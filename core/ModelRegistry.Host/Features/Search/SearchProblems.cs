using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Search;

static class SearchProblems
{
    public static readonly ProblemType SearchInvalid = new("search-invalid", 422,
        "The search cannot be answered as it was asked", "Correct the parameters listed under errors.");
}
