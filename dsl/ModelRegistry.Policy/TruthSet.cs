namespace ModelRegistry.Policy;

/// <summary>What a condition came to, or can come to.</summary>
[Flags]
public enum TruthSet
{
    None = 0,
    False = 1,
    Unknown = 2,
    True = 4,
    All = False | Unknown | True,
}
