namespace ModelRegistry.Host.Versions;

/// <summary>A version that there is, in place of one that there is not, and the sentence that offers it.</summary>
sealed record NearbyVersion(string Version, string Advice);
