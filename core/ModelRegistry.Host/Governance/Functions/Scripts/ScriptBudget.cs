namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>What a call of a script may use. Constants, because decisions must not depend on a setting.</summary>
sealed record ScriptBudget
{
    /// <summary>
    /// Processor time of a call. It is measured, and not the clock, so that a busy machine decides like an idle one.
    /// </summary>
    public TimeSpan Processor { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>By the clock: for the case that the process does nothing at all.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The managed heap of the process that runs scripts, in MiB; what .NET itself needs comes on top.
    /// </summary>
    public int Memory { get; init; } = 128;
}
