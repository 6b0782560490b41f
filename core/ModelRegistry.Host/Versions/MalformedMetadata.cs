using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Versions;

/// <summary>The answer to metadata that cannot be read, with its place when there is one (both count from 1).</summary>
static class MalformedMetadata
{
    public static ProblemHttpResult Answer(string what, long line, long column) =>
        line > 0
            ? Problem.Of(MetadataProblems.Malformed, $"Line {line}, column {column}: {what}", errors: null,
                ("line", line), ("column", column))
            : Problem.Of(MetadataProblems.Malformed, what);
}
