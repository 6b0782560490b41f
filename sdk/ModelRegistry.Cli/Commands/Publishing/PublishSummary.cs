namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>What <c>publish --json</c> prints.</summary>
/// <param name="Model">The model, <c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="BytesSent">Bytes that went over the wire.</param>
/// <param name="Container">The container's reference.</param>
/// <param name="MetadataFromFiles">Paths of the metadata that were taken from the files.</param>
/// <param name="Removed">Files that were taken out of the version; with <c>--dry-run</c>, that would be.</param>
sealed record PublishSummary(
    string Model, string Version, IReadOnlyList<PublishedFile> Files, long BytesSent, string? Container,
    IReadOnlyList<string> MetadataFromFiles, IReadOnlyList<string> Removed);
