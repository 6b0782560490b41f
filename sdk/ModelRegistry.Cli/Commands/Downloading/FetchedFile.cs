namespace ModelRegistry.Cli.Commands.Downloading;

/// <summary>A file that lies in the folder now, its digest verified.</summary>
sealed record FetchedFile(string Path, string Sha256, long Size, bool AlreadyThere);
