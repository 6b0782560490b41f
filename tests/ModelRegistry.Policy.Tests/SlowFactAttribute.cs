using System.Runtime.CompilerServices;

namespace ModelRegistry.Policy.Tests;

/// <summary>
/// A test that takes seconds. Mutation testing runs every test once a mutant, thousands of times; there the slowest
/// stand back, so that its score is what the others alone find: a lower bound.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute(
        [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Environment.GetEnvironmentVariable("REGISTRY_MUTATION") is not null)
            Skip = "Too slow for a run of every mutant.";
    }
}
