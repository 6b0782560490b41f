namespace ModelRegistry.Inspection;

/// <summary>
/// Tells from a path and the first bytes of a file what kind of artifact it is. Bytes that carry a signature decide
/// the format, whatever the extension claims; the name decides the kind.
/// </summary>
public static class ArtifactTyping
{
    /// <summary>How many first bytes are worth passing; fewer are fine, none at all too.</summary>
    public const int HeadLength = 16;

    /// <summary>
    /// The type of the file at <paramref name="path"/> (either slash) that starts with <paramref name="head"/>.
    /// </summary>
    public static ArtifactType Of(string path, ReadOnlySpan<byte> head)
    {
        var normal = path.Replace('\\', '/').ToLowerInvariant();
        var named = ByName(normal);
        var format = Signature(head) is { } signed && !Agrees(signed, named.Format) ? signed : named.Format;
        var kind = named.Kind is ArtifactKind.Other or ArtifactKind.Config or ArtifactKind.Weights
            ? KindOf(format, named.Kind)
            : named.Kind;
        return new(kind, MediaTypeOf(format), format);
    }

    /// <summary>Whether the extension claims another format than the one that the bytes show.</summary>
    public static bool Disguised(string path, ReadOnlySpan<byte> head) =>
        ByName(path.Replace('\\', '/').ToLowerInvariant()).Format is var claimed
        && claimed != FormatName.Unknown
        && Signature(head) is { } signed
        && !Agrees(signed, claimed);

    static (ArtifactKind Kind, string Format) ByName(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var byFileName = FileNames.Of(name);
        var format = byFileName?.Format ?? FileNames.FormatOfExtension(name);
        var kind = byFileName?.Kind ?? KindOf(format, ArtifactKind.Other);
        if (name.StartsWith("adapter_model.", StringComparison.Ordinal)
            || name.Contains("lora", StringComparison.Ordinal))
        {
            kind = kind is ArtifactKind.Weights ? ArtifactKind.Adapter : kind;
        }

        return (kind is ArtifactKind.Other or ArtifactKind.Config ? FileNames.KindOfFolder(path) ?? kind : kind,
            format);
    }

    static string? Signature(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("GGUF"u8)) return FormatName.Gguf;
        if (head is [0x89, (byte)'H', (byte)'D', (byte)'F', ..]) return FormatName.Hdf5;
        if (head is [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', ..]) return FormatName.Numpy;
        if (head is [(byte)'P', (byte)'K', 3, 4, ..]) return FormatName.Archive;
        if (head is [0x80, >= 2 and <= 5, ..]) return FormatName.Pickle;
        if (head is [_, _, _, _, (byte)'T', (byte)'F', (byte)'L', (byte)'3', ..]) return FormatName.TensorFlowLite;
        return head is [_, _, _, _, < 6, 0, 0, 0, (byte)'{', ..] ? FormatName.Safetensors : null;
    }

    static bool Agrees(string signed, string claimed) => signed == claimed || (signed, claimed) switch
    {
        (FormatName.Archive, FormatName.TorchArchive or FormatName.Keras or FormatName.Numpy) => true,
        (FormatName.Pickle, FormatName.TorchArchive) => true,
        _ => false,
    };

    static ArtifactKind KindOf(string format, ArtifactKind otherwise) => format switch
    {
        FormatName.Safetensors or FormatName.Gguf or FormatName.Onnx or FormatName.Pickle or FormatName.TorchArchive
            or FormatName.Hdf5 or FormatName.Keras or FormatName.SavedModel or FormatName.TensorFlowLite
            or FormatName.Numpy => ArtifactKind.Weights,
        FormatName.Json or FormatName.Yaml => ArtifactKind.Config,
        FormatName.Template => ArtifactKind.Prompt,
        FormatName.ContainerImage => ArtifactKind.Container,
        _ => otherwise,
    };

    static string MediaTypeOf(string format) => format switch
    {
        FormatName.SafetensorsIndex or FormatName.ModelConfig or FormatName.AdapterConfig or FormatName.GenerationConfig
            or FormatName.Tokenizer or FormatName.TokenizerConfig or FormatName.Json => "application/json",
        FormatName.Yaml or FormatName.MLmodel => "application/yaml",
        FormatName.ModelCard => "text/markdown",
        FormatName.Template or FormatName.Text or FormatName.SourceCode => "text/plain",
        FormatName.Keras or FormatName.Archive => "application/zip",
        FormatName.Hdf5 => "application/x-hdf5",
        FormatName.ContainerImage => "application/x-tar",
        _ => "application/octet-stream",
    };
}
