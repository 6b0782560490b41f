using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Merging;

/// <summary>What counts, and what was declared and does not.</summary>
/// <param name="Effective">The document that gates read.</param>
/// <param name="SetAside">The declared values that are not in it, in the order of the declared document.</param>
public sealed record MergedMetadata(JsonObject Effective, IReadOnlyList<DeclaredValue> SetAside);
