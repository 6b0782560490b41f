namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>A file that is part of the version.</summary>
sealed record PublishedFile(string Path, string Kind, string Sha256, long Size, bool AlreadyThere);
