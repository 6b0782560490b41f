namespace ModelRegistry.Policy.Documents;

/// <summary>Why a value that stands in the document cannot be used.</summary>
/// <param name="Reason">"is a text, should be a percentage".</param>
/// <param name="Where">The item that is to blame, such as <c>[2]</c>; empty for the value itself.</param>
/// <param name="Up">How many steps above the value the blame lies: an object that is none.</param>
sealed record Absence(string Reason, string Where, int Up);
