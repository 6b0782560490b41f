using CsCheck;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Domain.Tests.Artifacts;

public class ArtifactPathTests
{
    static Gen<string> Segment => Gen.Char["abzA09_-é"].Array[1, 8].Select(c => new string(c));

    [Fact]
    public void A_path_printed_and_parsed_is_the_same() => Segment.Array[1, 32].Sample(segments =>
    {
        var text = string.Join('/', segments);
        var path = ArtifactPath.Parse(text);
        return path.ToString() == text && path.Text == text && path.FileName == segments[^1]
            && path == ArtifactPath.Parse(text);
    });

    [Theory]
    [InlineData("model.safetensors")]
    [InlineData("weights/model-00001-of-00002.safetensors")]
    [InlineData(".gitattributes")]
    [InlineData("a..b/c.d")]
    [InlineData("console.txt")]
    [InlineData("com/com10")]
    [InlineData("mödel bin/été")]
    [InlineData("हिन्दी.txt")]
    public void Paths_of_real_models_are_accepted(string path) => Assert.Null(ArtifactPath.Explain(path));

    [Theory]
    [InlineData(null, "is empty")]
    [InlineData("", "is empty")]
    [InlineData("/etc/passwd", "begins with '/'")]
    [InlineData("../x", "the segment '..', which leads elsewhere")]
    [InlineData("a/../x", "the segment '..'")]
    [InlineData("./x", "the segment '.'")]
    [InlineData("a//b", "empty segment")]
    [InlineData("a/", "empty segment")]
    [InlineData("C:/x", "position 2")]
    [InlineData("a\\b", "position 2")]
    [InlineData("what?", "position 5")]
    [InlineData("a|b", "position 2")]
    [InlineData("a\nb", "position 2")]
    [InlineData("ab\u0000", "position 3")]
    [InlineData("a\u007f", "position 2")]
    [InlineData("a\u202Etxt.exe", "position 2")]
    [InlineData("a\u2028b", "position 2")]
    [InlineData("e\u0301te", "decomposed letter at position 2")]
    [InlineData("\u1112\u1161", "decomposed letter at position 1")]
    [InlineData("a/nul", "'nul' is a device name")]
    [InlineData("CON.txt", "device name")]
    [InlineData("aux .txt", "device name")]
    [InlineData("LPT¹", "device name")]
    [InlineData("conin$", "device name")]
    [InlineData("name.", "ends in a dot or a space")]
    [InlineData("name /x", "'name ' ends in a dot or a space")]
    public void Paths_that_are_not_safe_everywhere_are_refused(string? path, string reason)
    {
        Assert.Contains(reason, ArtifactPath.Explain(path));
        Assert.False(ArtifactPath.TryParse(path, null, out _));
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ArtifactPath.Parse(path!)).Message);
    }

    [Fact]
    public void An_unpaired_surrogate_is_refused() =>
        Assert.Contains("position 2", ArtifactPath.Explain("a" + '\uD800'));

    [Fact]
    public void Length_and_depth_have_limits()
    {
        var segment = new string('a', ArtifactPath.MaxSegmentBytes);
        var path = string.Join('/', segment, segment, segment, segment);

        Assert.Equal(1023, path.Length);
        Assert.Null(ArtifactPath.Explain(path));
        Assert.Contains("A segment of the path has more than 255 bytes", ArtifactPath.Explain(segment + "a"));
        Assert.Contains("A segment of the path has more than 255 bytes", ArtifactPath.Explain(new string('é', 128)));
        Assert.Null(ArtifactPath.Explain($"{path[1..]}/a"));
        Assert.Equal("The path has more than 1024 bytes.", ArtifactPath.Explain($"{path}/a"));
        Assert.Null(ArtifactPath.Explain(string.Join('/', Enumerable.Repeat("a", 32))));
        Assert.Equal("The path has more than 32 segments.",
            ArtifactPath.Explain(string.Join('/', Enumerable.Repeat("a", 33))));
    }

    [Fact]
    public void Paths_that_differ_in_case_alone_have_one_key()
    {
        Assert.Equal(ArtifactPath.Parse("A/É.bin").Key, ArtifactPath.Parse("a/é.BIN").Key);
        Assert.NotEqual(ArtifactPath.Parse("A"), ArtifactPath.Parse("a"));
    }
}
