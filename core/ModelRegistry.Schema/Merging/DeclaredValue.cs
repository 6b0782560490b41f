using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Merging;

/// <summary>A value that the publisher declared and that does not count, to be shown as "declared".</summary>
/// <param name="Path">Where it stood in the declared document: <c>artifacts[0].signature</c>.</param>
/// <param name="Value">A copy of what was declared.</param>
/// <param name="Reason">Why it does not count.</param>
public sealed record DeclaredValue(string Path, JsonNode Value, SetAsideReason Reason);
