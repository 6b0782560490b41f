using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>A file to send.</summary>
/// <param name="Path">Its path in the version, with forward slashes.</param>
/// <param name="FullPath">Its path on this machine.</param>
/// <param name="Size">Bytes.</param>
sealed record LocalFile(string Path, string FullPath, long Size)
{
    public ModelFile ToModelFile() => new(Path, () => File.OpenRead(FullPath));
}
