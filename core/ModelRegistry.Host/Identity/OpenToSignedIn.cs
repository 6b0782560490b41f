namespace ModelRegistry.Host.Identity;

/// <summary>Marks an endpoint that everybody who has signed in may call, whatever their roles.</summary>
sealed record OpenToSignedIn;
