namespace ModelRegistry.Host.Api;

/// <summary>
/// Marks an endpoint whose answer holds a secret: the answer is kept for no idempotency key, and a retry learns that
/// the secret is lost.
/// </summary>
sealed record AnswersSecret;
