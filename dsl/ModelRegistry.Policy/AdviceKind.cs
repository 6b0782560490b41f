namespace ModelRegistry.Policy;

/// <summary>The kinds of lines below a diagnostic.</summary>
public enum AdviceKind
{
    /// <summary>A fact that explains it.</summary>
    Note,

    /// <summary>Something to try.</summary>
    Help,

    /// <summary>What to write instead.</summary>
    Fix,
}
