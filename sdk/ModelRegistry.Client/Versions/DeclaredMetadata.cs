using System.Text.Json;

namespace ModelRegistry.Client.Versions;

/// <summary>A declared value that no gate reads.</summary>
/// <param name="Path">Where it stands in the declared metadata.</param>
/// <param name="Value">What was declared.</param>
/// <param name="Reason"><c>Recorded</c>: only the registry's own records count there; <c>Overruled</c>: the registry
/// knows another value.</param>
public sealed record DeclaredMetadata(string Path, JsonElement Value, string Reason);
