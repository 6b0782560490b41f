namespace ModelRegistry.Inspection;

/// <summary>The names by which file formats are reported.</summary>
public static class FormatName
{
    public const string Safetensors = "safetensors";
    public const string SafetensorsIndex = "safetensors-index";
    public const string Gguf = "gguf";
    public const string Onnx = "onnx";
    public const string Pickle = "pickle";
    public const string TorchArchive = "torch-archive";
    public const string Hdf5 = "hdf5";
    public const string Keras = "keras";
    public const string SavedModel = "tensorflow-savedmodel";
    public const string TensorFlowLite = "tensorflow-lite";
    public const string Numpy = "numpy";
    public const string ModelConfig = "model-config";
    public const string AdapterConfig = "adapter-config";
    public const string GenerationConfig = "generation-config";
    public const string Tokenizer = "tokenizer";
    public const string TokenizerConfig = "tokenizer-config";
    public const string TokenizerPart = "tokenizer-part";
    public const string ModelCard = "model-card";
    public const string MLmodel = "mlmodel";
    public const string Template = "template";
    public const string ContainerImage = "container-image";
    public const string Archive = "archive";
    public const string Json = "json";
    public const string Yaml = "yaml";
    public const string Text = "text";
    public const string Image = "image";
    public const string SourceCode = "source-code";
    public const string Unknown = "unknown";
}
