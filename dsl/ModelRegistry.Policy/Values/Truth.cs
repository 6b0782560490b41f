namespace ModelRegistry.Policy.Values;

/// <summary>Kleene's three values.</summary>
enum Truth { False, Unknown, True }
