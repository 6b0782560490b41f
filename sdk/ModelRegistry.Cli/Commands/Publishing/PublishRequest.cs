using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>What was asked of <c>publish</c>.</summary>
/// <param name="Folder">The folder of the model.</param>
/// <param name="Version">Where it goes.</param>
/// <param name="Metadata">A file of metadata to declare.</param>
/// <param name="Container">A container by digest.</param>
/// <param name="FollowLinks">Files behind links are sent too.</param>
/// <param name="DryRun">Nothing is sent.</param>
/// <param name="Prune">What is gone from the folder leaves the version.</param>
/// <param name="Parallel">How many files at a time.</param>
sealed record PublishRequest(
    DirectoryInfo Folder, VersionRef Version, FileInfo? Metadata, string? Container, bool FollowLinks, bool DryRun,
    bool Prune, int Parallel);
