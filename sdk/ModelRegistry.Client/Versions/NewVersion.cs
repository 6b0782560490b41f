using System.Text.Json;

namespace ModelRegistry.Client.Versions;

/// <summary>A version to register as a draft.</summary>
/// <param name="Version">Semantic Version 2.0, build metadata included.</param>
/// <param name="Metadata">What its publisher declares about it, a JSON object of at most 1 MiB; may come later.</param>
public sealed record NewVersion(string Version, JsonElement? Metadata = null);
