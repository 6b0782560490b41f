namespace ModelRegistry.Architecture.Tests;

/// <summary>A file of the repository, by its path from the root with forward slashes.</summary>
sealed record SourceFile(string Root, string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => Path.LastIndexOf('/') is var slash and > 0 ? Path[..slash] : "";

    public string Text => File.ReadAllText(System.IO.Path.Combine(Root, Path));

    public string[] Lines => File.ReadAllLines(System.IO.Path.Combine(Root, Path));

    public bool IsText => !File.ReadAllBytes(System.IO.Path.Combine(Root, Path)).AsSpan().Contains((byte)0);
}
