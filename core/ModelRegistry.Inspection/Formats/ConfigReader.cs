using System.Text.Json;

namespace ModelRegistry.Inspection.Formats;

/// <summary>Reads <c>config.json</c> and <c>generation_config.json</c> as Hugging Face libraries write them.</summary>
sealed class ConfigReader : IFormatReader
{
    public bool Reads(string format) => format is FormatName.ModelConfig or FormatName.GenerationConfig;

    public Reading Read(string format, Stream content) => JsonFile.Read(content, config => Reading.Full(
        format == FormatName.ModelConfig ? Facts(config) : new(), [.. RemoteCode.In(config)]));

    static StatedFacts Facts(JsonElement config)
    {
        var inner = config.TryGetProperty("text_config", out var text) && text.ValueKind is JsonValueKind.Object
            ? text
            : config;
        return new()
        {
            Framework = config.Has("transformers_version") || config.Has("architectures") ? "transformers"
                : config.Has("_diffusers_version") ? "diffusers" : null,
            ModelType = config.Text("model_type"),
            Architectures = config.Texts("architectures"),
            DeclaredDtype = config.Text("torch_dtype") ?? config.Text("dtype") ?? inner.Text("torch_dtype"),
            VocabularySize = config.Whole("vocab_size") ?? inner.Whole("vocab_size"),
            ContextLength = ContextLength(config) ?? ContextLength(inner),
        };
    }

    static long? ContextLength(JsonElement config) =>
        config.Whole("max_position_embeddings") ?? config.Whole("n_positions") ?? config.Whole("max_seq_len")
        ?? config.Whole("n_ctx") ?? config.Whole("seq_length");
}
