namespace ModelRegistry.Inspection;

/// <summary>What names alone tell; every name is expected in lower case.</summary>
static class FileNames
{
    public static (ArtifactKind Kind, string Format)? Of(string name) => name switch
    {
        "config.json" or "model_config.json" => (ArtifactKind.Config, FormatName.ModelConfig),
        "generation_config.json" => (ArtifactKind.Config, FormatName.GenerationConfig),
        "adapter_config.json" => (ArtifactKind.Adapter, FormatName.AdapterConfig),
        "tokenizer.json" => (ArtifactKind.Tokenizer, FormatName.Tokenizer),
        "tokenizer_config.json" => (ArtifactKind.Tokenizer, FormatName.TokenizerConfig),
        "tokenizer.model" or "spiece.model" or "sentencepiece.bpe.model" or "vocab.json" or "vocab.txt" or "merges.txt"
            or "special_tokens_map.json" or "added_tokens.json" => (ArtifactKind.Tokenizer, FormatName.TokenizerPart),
        "readme.md" or "modelcard.md" => (ArtifactKind.Other, FormatName.ModelCard),
        "mlmodel" => (ArtifactKind.Config, FormatName.MLmodel),
        "saved_model.pb" or "saved_model.pbtxt" => (ArtifactKind.Weights, FormatName.SavedModel),
        "dockerfile" or "containerfile" => (ArtifactKind.Container, FormatName.Text),
        "license" or "licence" or "notice" or "copying" => (ArtifactKind.Other, FormatName.Text),
        "chat_template.json" => (ArtifactKind.Prompt, FormatName.Json),
        _ when name.EndsWith(".safetensors.index.json", StringComparison.Ordinal) =>
            (ArtifactKind.Config, FormatName.SafetensorsIndex),
        _ when name.EndsWith(".tiktoken", StringComparison.Ordinal) =>
            (ArtifactKind.Tokenizer, FormatName.TokenizerPart),
        _ when name.StartsWith("shap", StringComparison.Ordinal)
            || name.Contains("explanation", StringComparison.Ordinal) =>
            (ArtifactKind.Explanation, FormatOfExtension(name)),
        _ => null,
    };

    public static string FormatOfExtension(string name) => Path.GetExtension(name) switch
    {
        ".safetensors" => FormatName.Safetensors,
        ".gguf" => FormatName.Gguf,
        ".onnx" => FormatName.Onnx,
        ".pkl" or ".pickle" or ".joblib" or ".dill" => FormatName.Pickle,
        ".pt" or ".pth" or ".bin" or ".ckpt" => FormatName.TorchArchive,
        ".h5" or ".hdf5" => FormatName.Hdf5,
        ".keras" => FormatName.Keras,
        ".tflite" => FormatName.TensorFlowLite,
        ".npy" or ".npz" => FormatName.Numpy,
        ".json" => FormatName.Json,
        ".yaml" or ".yml" => FormatName.Yaml,
        ".prompt" or ".prompty" or ".jinja" or ".jinja2" or ".j2" or ".mustache" => FormatName.Template,
        ".tar" => FormatName.ContainerImage,
        ".zip" or ".gz" or ".tgz" or ".7z" => FormatName.Archive,
        ".md" or ".txt" or ".csv" or ".html" => FormatName.Text,
        ".py" or ".sh" or ".js" or ".ipynb" => FormatName.SourceCode,
        ".png" or ".jpg" or ".jpeg" or ".svg" => FormatName.Image,
        _ => FormatName.Unknown,
    };

    public static ArtifactKind? KindOfFolder(string path)
    {
        foreach (var folder in path.Split('/')[..^1])
        {
            if (folder is "prompts" or "prompt") return ArtifactKind.Prompt;
            if (folder is "explanations" or "explanation" or "shap") return ArtifactKind.Explanation;
        }

        return null;
    }
}
