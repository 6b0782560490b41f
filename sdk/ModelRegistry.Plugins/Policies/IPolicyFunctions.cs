namespace ModelRegistry.Plugins.Policies;

/// <summary>
/// Offers functions to policies. The host reads <see cref="Functions"/> once, at start; a function that is declared
/// badly refuses the start, and the host says what is wrong with it.
/// </summary>
public interface IPolicyFunctions
{
    /// <summary>Each under a name of its own: a name that two plugins offer refuses the start.</summary>
    IEnumerable<PolicyFunction> Functions { get; }
}
