namespace ModelRegistry.Inspection.Formats;

/// <summary>Turns a safetensors header into facts.</summary>
sealed class SafetensorsReader : IFormatReader
{
    public bool Reads(string format) => format == FormatName.Safetensors;

    public Reading Read(string format, Stream content) => Safetensors.Read(content) switch
    {
        SafetensorsReading.Valid(var header) => Reading.Full(
            new()
            {
                Framework = header.Metadata.GetValueOrDefault("format") switch
                {
                    "pt" => "pytorch",
                    "tf" => "tensorflow",
                    "flax" => "flax",
                    "mlx" => "mlx",
                    _ => null,
                },
                Parameters = header.Parameters,
                Dtypes = header.Dtypes,
                Annotations = header.Metadata,
            },
            header.LeadingWhitespace
                ? [new(Severity.Info, "leading-whitespace",
                    "The header starts with white space, which not every loader accepts.")]
                : []),
        SafetensorsReading.Invalid(var code, var reason) => Reading.Broken(code, reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
