namespace ModelRegistry.Host.Api;

/// <summary>
/// Marks an endpoint whose body is too long to be held, so that it takes no idempotency key; sending the same again
/// does no harm there.
/// </summary>
sealed record StreamsBody;
