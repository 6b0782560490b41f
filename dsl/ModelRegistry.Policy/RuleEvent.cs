namespace ModelRegistry.Policy;

/// <summary>An event that a rule speaks about.</summary>
/// <param name="Level">Note, Warn or Block.</param>
/// <param name="Event">Such as <c>promote</c>.</param>
/// <param name="Target">Such as <c>production</c>; null for every target.</param>
public sealed record RuleEvent(Outcome Level, string Event, string? Target);
