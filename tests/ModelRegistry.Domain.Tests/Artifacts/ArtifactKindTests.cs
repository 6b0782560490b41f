using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Domain.Tests.Artifacts;

public class ArtifactKindTests
{
    [Fact]
    public void The_wire_names_are_those_of_the_metadata() => Assert.Equal(
        ["weights", "tokenizer", "config", "adapter", "prompt", "container", "explanation", "other"],
        Enum.GetValues<ArtifactKind>().Select(kind => kind.Wire()));

    [Fact]
    public void Every_kind_is_read_by_its_wire_name() => Assert.All(Enum.GetValues<ArtifactKind>(), kind =>
    {
        Assert.True(ArtifactKinds.TryParse(kind.Wire(), out var read));
        Assert.Equal(kind, read);
    });

    [Theory]
    [InlineData("LoRA", ArtifactKind.Adapter)]
    [InlineData("image", ArtifactKind.Container)]
    [InlineData("Weights", ArtifactKind.Weights)]
    public void Common_other_names_are_understood(string text, ArtifactKind expected)
    {
        Assert.True(ArtifactKinds.TryParse(text, out var kind));
        Assert.Equal(expected, kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("weight")]
    public void Anything_else_is_no_kind(string? text) => Assert.False(ArtifactKinds.TryParse(text, out _));
}
