namespace ModelRegistry.Policy.Syntax;

/// <summary>Arithmetic.</summary>
enum Operator { Add, Subtract, Multiply, Divide }
