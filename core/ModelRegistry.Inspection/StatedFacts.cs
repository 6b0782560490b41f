namespace ModelRegistry.Inspection;

/// <summary>
/// What one file says of the model. Everything is the publisher's word: it may suggest metadata, never prove it.
/// Lists are empty and values null where the file says nothing.
/// </summary>
public sealed record StatedFacts
{
    public string? Name { get; init; }
    public string? Framework { get; init; }
    public string? ModelType { get; init; }
    public IReadOnlyList<string> Architectures { get; init; } = [];

    /// <summary>
    /// Elements in all tensors of this file. Packed quantised weights count as stored, not as unpacked.
    /// </summary>
    public long? Parameters { get; init; }

    /// <summary>Elements per data type.</summary>
    public IReadOnlyDictionary<string, long> Dtypes { get; init; } = new Dictionary<string, long>();

    /// <summary>The data type that the configuration declares.</summary>
    public string? DeclaredDtype { get; init; }

    /// <summary>Longest input in tokens.</summary>
    public long? ContextLength { get; init; }

    /// <summary>Tokens in the vocabulary.</summary>
    public long? VocabularySize { get; init; }
    public string? TokenizerKind { get; init; }
    public string? AdapterKind { get; init; }
    public IReadOnlyList<UpstreamModel> Upstream { get; init; } = [];

    /// <summary>SPDX expression; licences without an SPDX id are <c>LicenseRef-...</c>.</summary>
    public string? License { get; init; }
    public string? LicenseLink { get; init; }
    public IReadOnlyList<string> Datasets { get; init; } = [];
    public IReadOnlyList<string> Tasks { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Metrics { get; init; } = [];
    public IReadOnlyList<StatedResult> Results { get; init; } = [];

    /// <summary>
    /// The text of a model card below its front matter, Markdown as its publisher wrote it, cut to 32,768 characters.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>The format's own free text pairs, such as the <c>__metadata__</c> of safetensors.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();
}
