namespace ModelRegistry.Host.Api;

/// <summary>
/// Marks an endpoint that finds what an earlier run of the same request made and answers with it: where the answer to
/// an idempotency key is lost, the request may run again.
/// </summary>
sealed record RepeatsSafely;
