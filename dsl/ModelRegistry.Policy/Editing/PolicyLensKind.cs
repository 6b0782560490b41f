namespace ModelRegistry.Policy.Editing;

/// <summary>What can be done above a line.</summary>
public enum PolicyLensKind
{
    /// <summary>Run a test or table.</summary>
    RunTest,

    /// <summary>Run all tests of a pack.</summary>
    RunTests,

    /// <summary>Ask a registry which models the pack would stop.</summary>
    Impact,
}
