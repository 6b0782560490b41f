using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Versions;

/// <summary>What can be wrong with declared metadata.</summary>
static class MetadataProblems
{
    public static readonly ProblemType Malformed = new("metadata-malformed", 400,
        "The metadata cannot be read", "Correct the document at the line and column given and send it again.");

    public static readonly ProblemType Invalid = new("metadata-invalid", 422,
        "The metadata does not fit its schema",
        "Correct the fields listed under errors; the schema is at /api/v1/schemas/model-metadata.");

    public static readonly ProblemType Secret = new("secret-in-metadata", 422,
        "The metadata holds a secret",
        "Take the secret out, replace it wherever it is used, and write a reference such as vault:path#key instead.");

    public static readonly ProblemType Frozen = new("content-frozen", 409,
        "The content of this version is frozen",
        "Ask a reviewer to request changes, which opens the content again, or register a new version.");
}
