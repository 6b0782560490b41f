namespace ModelRegistry.Policy.Syntax;

/// <summary>What a single value is asked.</summary>
enum ValueTest { Present, Missing, Empty }
