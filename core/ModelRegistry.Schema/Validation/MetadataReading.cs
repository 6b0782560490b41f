using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Validation;

/// <summary>What became of reading metadata: a document, or what is wrong with its JSON.</summary>
public abstract record MetadataReading
{
    MetadataReading() { }

    /// <summary>It is JSON within the limits.</summary>
    public sealed record Read(JsonObject Document) : MetadataReading;

    /// <summary>It is not. Line and column count from 1, columns in bytes; both are 0 for no place.</summary>
    public sealed record Malformed(MetadataProblem Problem, long Line, long Column) : MetadataReading;
}
