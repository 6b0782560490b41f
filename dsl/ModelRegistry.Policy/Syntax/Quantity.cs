namespace ModelRegistry.Policy.Syntax;

/// <summary>The comparison that a counting condition makes.</summary>
enum Quantity { AtLeast, AtMost, Exactly }
