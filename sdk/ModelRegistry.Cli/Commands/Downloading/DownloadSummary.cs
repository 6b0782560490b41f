namespace ModelRegistry.Cli.Commands.Downloading;

/// <summary>What <c>download --json</c> prints.</summary>
/// <param name="Model">The model, <c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="Folder">Where its files lie now.</param>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="Elsewhere">Containers, which the registry knows by digest and does not hold.</param>
sealed record DownloadSummary(
    string Model, string Version, string Folder, IReadOnlyList<FetchedFile> Files, IReadOnlyList<string> Elsewhere);
