namespace ModelRegistry.Host.Api;

/// <summary>
/// Marks an endpoint whose answer shows more than its row: the digest of the answer stands in its entity tag after the
/// row's revision.
/// </summary>
sealed record TagsWholeAnswer;
