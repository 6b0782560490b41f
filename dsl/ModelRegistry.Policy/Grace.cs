namespace ModelRegistry.Policy;

/// <summary>Grandfathering that covers a rule.</summary>
/// <param name="RegisteredBefore">It covers versions registered before this day.</param>
/// <param name="Until">Its last day.</param>
public sealed record Grace(DateOnly RegisteredBefore, DateOnly Until);
