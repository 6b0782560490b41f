using ModelRegistry.Inspection.Formats;

namespace ModelRegistry.Inspection.Folders;

/// <summary>
/// Reads the files of a model and gathers what they say. Nothing is executed, imported or deserialised into objects.
/// </summary>
public sealed class ModelFolderInspector
{
    readonly IFormatReader[] _readers =
    [
        new SafetensorsReader(), new SafetensorsIndexReader(), new Gguf(), new ConfigReader(),
            new AdapterConfigReader(),
        new TokenizerReader(), new TokenizerConfigReader(), new ModelCardReader(),
    ];

    /// <summary>
    /// A verdict for every file and a merged suggestion. I/O errors of <see cref="ModelFile.Open"/> are thrown.
    /// </summary>
    public ModelInspection Inspect(IReadOnlyList<ModelFile> files, CancellationToken cancellationToken)
    {
        var verdicts = new List<FileVerdict>(files.Count);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            verdicts.Add(Inspect(file));
        }

        return Merge(verdicts);
    }

    /// <summary>Verdicts of single files held against each other, and the suggestion that they make together.</summary>
    public ModelInspection Merge(IReadOnlyList<FileVerdict> verdicts)
    {
        var complete = ShardCheck.Apply(verdicts);
        return new(complete, MetadataSuggestion.From(complete));
    }

    /// <summary>The verdict for one file.</summary>
    public FileVerdict Inspect(ModelFile file)
    {
        using var content = file.Open();
        var head = Bounded.ReadHead(content, ArtifactTyping.HeadLength);
        content.Position = 0;
        var type = ArtifactTyping.Of(file.Path, head);
        var reader = Array.Find(_readers, reader => reader.Reads(type.Format));
        var (inspected, reason, findings, facts) = head.Length is 0
            ? Reading.None("The file is empty.", new Finding(Severity.Warning, "empty", "The file is empty."))
            : reader?.Read(type.Format, content) ?? UnreadFormats.Of(type.Format);
        return new(file.Path, type, inspected, reason, [.. Disguise(file.Path, head, type), .. findings], facts);
    }

    static IEnumerable<Finding> Disguise(string path, byte[] head, ArtifactType type) =>
        ArtifactTyping.Disguised(path, head)
            ? [new(Severity.Danger, "disguised",
                $"The name claims another format than the bytes, which are {type.Format}.")]
            : [];
}
