namespace ModelRegistry.Domain.Governance;

/// <summary>What the policy says about waiving one of its rules.</summary>
/// <param name="Waivable">Whether it can be waived at all.</param>
/// <param name="Roles">The roles that may grant.</param>
/// <param name="MaxSpan">The longest time; null: no limit.</param>
/// <param name="ControlsRequired">Whether at least one compensating control must be named.</param>
public sealed record ExceptionLimits(
    bool Waivable, IReadOnlyList<Role> Roles, TimeSpan? MaxSpan, bool ControlsRequired);
