namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads <c>tokenizer_config.json</c>: the tokenizer's class and its limits; templates and code are flagged.
/// </summary>
sealed class TokenizerConfigReader : IFormatReader
{
    public bool Reads(string format) => format == FormatName.TokenizerConfig;

    public Reading Read(string format, Stream content) => JsonFile.Read(content, config => Reading.Full(
        new() { TokenizerKind = config.Text("tokenizer_class") }, [.. RemoteCode.In(config)]));
}
