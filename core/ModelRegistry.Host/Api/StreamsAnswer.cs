namespace ModelRegistry.Host.Api;

/// <summary>Marks an endpoint whose answer is too long to be held for an entity tag; it sees to its own.</summary>
sealed record StreamsAnswer;
