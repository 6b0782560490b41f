namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>A pack in a package.</summary>
/// <param name="Name">Such as <c>ai/baseline</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of its source, which decisions name.</param>
sealed record PackedPack(string Name, string Version, string Sha256);
