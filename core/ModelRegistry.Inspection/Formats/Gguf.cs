namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads the header of a GGUF file, versions 2 and 3, little-endian (ggml docs/gguf.md): key/value pairs and the tensor
/// table, never tensor data. Every count is held against the bytes that remain; arrays nest at most 4 deep. At most
/// 200,000 tensors and 20,000 pairs are read, many times what any model has.
/// </summary>
sealed class Gguf : IFormatReader
{
    const uint Magic = 0x46554747;
    const ulong DefaultAlignment = 32;
    const ulong MaxTensors = 200_000;
    const ulong MaxPairs = 20_000;

    public bool Reads(string format) => format == FormatName.Gguf;

    public Reading Read(string format, Stream content)
    {
        try
        {
            content.Position = 0;
            return Read(new GgufInput(content));
        }
        catch (GgufException broken)
        {
            return Reading.Broken(broken.Code, broken.Message);
        }
    }

    static Reading Read(GgufInput input)
    {
        if (input.U32() != Magic) throw new GgufException("bad-magic", "The file does not start with 'GGUF'.");
        if (input.U32() is var version and not (2 or 3))
        {
            throw new GgufException("version",
                $"GGUF version {version} is not supported: 2 and 3 are (little-endian).");
        }

        var tensorCount = input.Count(24, "tensors", MaxTensors);
        var pairCount = input.Count(13, "key/value pairs", MaxPairs);
        var values = new GgufValues(input);
        values.Read(pairCount);
        var alignment = values.Number("general.alignment") ?? DefaultAlignment;
        if (alignment is 0 || alignment % 8 != 0 || alignment > 1 << 20)
        {
            throw new GgufException("alignment", $"The alignment {alignment} is no multiple of 8 up to 1,048,576.");
        }

        var tensors = new GgufTensors(input, alignment);
        tensors.Read(tensorCount);
        var facts = Facts(values, tensors);
        Finding[] findings = values.HasTemplate
            ? [new(Severity.Warning, "template",
                "The file carries a chat template that the runtime executes: review it as code.")]
            : [];
        return tensors.UnknownTypes
            ? Reading.Partial("Some tensors have types that this reader does not know.", facts, findings)
            : Reading.Full(facts, findings);
    }

    static StatedFacts Facts(GgufValues values, GgufTensors tensors)
    {
        var architecture = values.Text("general.architecture");
        return new()
        {
            Name = values.Text("general.name"),
            Framework = "gguf",
            ModelType = architecture,
            Parameters = tensors.Parameters,
            Dtypes = tensors.Types,
            ContextLength = (long?)values.Number($"{architecture}.context_length"),
            VocabularySize = (long?)values.Number("tokenizer.ggml.tokens#"),
            TokenizerKind = values.Text("tokenizer.ggml.model"),
            License = values.Text("general.license") is { Length: > 0 } license ? HubLicense.ToSpdx(license, null)
                : null,
            LicenseLink = values.Text("general.license.link"),
            Tags = values.List("general.tags"),
            Languages = values.List("general.languages"),
            Upstream = [.. Upstream(values)],
        };
    }

    static IEnumerable<UpstreamModel> Upstream(GgufValues values)
    {
        const ulong Most = 64;
        var count = Math.Min(values.Number("general.base_model.count") ?? 0, Most);
        for (var i = 0UL; i < count; i++)
        {
            const string hub = "https://huggingface.co/";
            var url = values.Text($"general.base_model.{i}.repo_url");
            var id = url?.StartsWith(hub, StringComparison.Ordinal) is true ? url[hub.Length..] : url;
            if ((id ?? values.Text($"general.base_model.{i}.name")) is { Length: > 0 } named) yield return new(named,
                null);
        }
    }
}
