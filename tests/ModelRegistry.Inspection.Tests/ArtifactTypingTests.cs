namespace ModelRegistry.Inspection.Tests;

public sealed class ArtifactTypingTests
{
    [Theory]
    [InlineData("model.safetensors", ArtifactKind.Weights, FormatName.Safetensors)]
    [InlineData("adapter_model.safetensors", ArtifactKind.Adapter, FormatName.Safetensors)]
    [InlineData("adapter_config.json", ArtifactKind.Adapter, FormatName.AdapterConfig)]
    [InlineData("sub\\Config.JSON", ArtifactKind.Config, FormatName.ModelConfig)]
    [InlineData("tokenizer.json", ArtifactKind.Tokenizer, FormatName.Tokenizer)]
    [InlineData("prompts/system.txt", ArtifactKind.Prompt, FormatName.Text)]
    [InlineData("prompts/system.json", ArtifactKind.Prompt, FormatName.Json)]
    [InlineData("chat_template.jinja", ArtifactKind.Prompt, FormatName.Template)]
    [InlineData("shap_values.npy", ArtifactKind.Explanation, FormatName.Numpy)]
    [InlineData("image.tar", ArtifactKind.Container, FormatName.ContainerImage)]
    [InlineData("README.md", ArtifactKind.Other, FormatName.ModelCard)]
    [InlineData("pytorch_model.bin", ArtifactKind.Weights, FormatName.TorchArchive)]
    [InlineData("notes.xyz", ArtifactKind.Other, FormatName.Unknown)]
    public void Names_tell_kind_and_format(string path, ArtifactKind kind, string format)
    {
        var type = ArtifactTyping.Of(path, []);

        Assert.Equal((kind, format), (type.Kind, type.Format));
    }

    [Fact]
    public void Bytes_overrule_the_name()
    {
        byte[] pickle = [0x80, 4, 0x95, 0, 0, 0, 0, 0];

        Assert.Equal(FormatName.Pickle, ArtifactTyping.Of("model.safetensors", pickle).Format);
        Assert.True(ArtifactTyping.Disguised("model.safetensors", pickle));
        Assert.False(ArtifactTyping.Disguised("model.pkl", pickle));
        Assert.False(ArtifactTyping.Disguised("model.bin", pickle));
    }

    [Fact]
    public void Weights_are_known_by_their_bytes_alone() =>
        Assert.Equal((ArtifactKind.Weights, FormatName.Gguf),
            ArtifactTyping.Of("blob", "GGUF\u0003\0\0\0"u8) switch { var t => (t.Kind, t.Format) });
}
