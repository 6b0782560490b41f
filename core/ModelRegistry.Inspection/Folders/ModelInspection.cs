using System.Text.Json.Nodes;

namespace ModelRegistry.Inspection.Folders;

/// <summary>What was learnt of a model's files.</summary>
/// <param name="Files">One verdict a file, in the order given.</param>
/// <param name="Suggestion">
/// Model metadata as the files state it, in the shape of the metadata schema. A suggestion for the publisher to accept.
/// </param>
public sealed record ModelInspection(IReadOnlyList<FileVerdict> Files, JsonObject Suggestion);
