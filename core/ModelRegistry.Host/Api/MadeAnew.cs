namespace ModelRegistry.Host.Api;

/// <summary>Marks an endpoint whose answer is made anew each time, so that it has no entity tag.</summary>
sealed record MadeAnew;
