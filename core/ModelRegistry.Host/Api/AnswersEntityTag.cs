namespace ModelRegistry.Host.Api;

/// <summary>Marks an endpoint that makes something and answers with its entity tag.</summary>
sealed record AnswersEntityTag;
