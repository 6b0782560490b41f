using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Domain.Tests.Artifacts;

public class ContainerReferenceTests
{
    const string Digest = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Theory]
    [InlineData("answer-bot", "answer-bot", null)]
    [InlineData("registry/answer-bot:2.3.0", "registry/answer-bot", "2.3.0")]
    [InlineData("registry.example.com:5000/ai/answer_bot", "registry.example.com:5000/ai/answer_bot", null)]
    [InlineData("Registry.Example.com/a__b/c--d:Latest_1", "Registry.Example.com/a__b/c--d", "Latest_1")]
    public void A_reference_holds_name_tag_and_digest(string text, string name, string? tag)
    {
        var reference = ContainerReference.Parse($"{text}@{Digest}");

        Assert.Equal((name, tag, Digest), (reference.Name, reference.Tag, reference.Digest.Prefixed));
        Assert.Equal($"{text}@{Digest}", reference.ToString());
        Assert.Equal(reference, ContainerReference.Parse(reference.ToString()));
    }

    [Theory]
    [InlineData(null, "Name the container by its digest")]
    [InlineData("answer-bot:2.3.0", "a tag alone can move")]
    [InlineData("a@b@c", "Name the container by its digest")]
    [InlineData("@" + Digest, "is no container name")]
    [InlineData("Upper@" + Digest, "'Upper' is no container name")]
    [InlineData("a//b@" + Digest, "is no container name")]
    [InlineData("a b@" + Digest, "is no container name")]
    [InlineData("a:@" + Digest, "is no container name")]
    [InlineData("a\n@" + Digest, "is no container name")]
    [InlineData("a@md5:00", "begins with sha256:")]
    [InlineData("a@sha256:00", "64 hexadecimal digits")]
    public void What_is_no_reference_by_digest_is_refused(string? text, string reason)
    {
        Assert.Contains(reason, ContainerReference.Explain(text));
        Assert.False(ContainerReference.TryParse(text, null, out _));
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ContainerReference.Parse(text!)).Message);
    }

    [Fact]
    public void A_reference_has_at_most_512_characters()
    {
        var name = new string('a', ContainerReference.MaxLength - Digest.Length - 1);

        Assert.Null(ContainerReference.Explain($"{name}@{Digest}"));
        Assert.Equal("The container reference has 513 characters; at most 512 are allowed.",
            ContainerReference.Explain($"{name}a@{Digest}"));
    }
}
