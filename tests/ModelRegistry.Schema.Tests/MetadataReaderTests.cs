using ModelRegistry.Schema.Validation;

namespace ModelRegistry.Schema.Tests;

public sealed class MetadataReaderTests
{
    [Fact]
    public void Broken_JSON_is_refused_with_its_place()
    {
        var reading = MetadataReader.Read(Documents.Utf8("{\n  \"risk\": oops }"));

        var malformed = Assert.IsType<MetadataReading.Malformed>(reading);
        Assert.Equal((2, 11), (malformed.Line, malformed.Column));
        Assert.StartsWith("The metadata is not valid JSON: ", malformed.Problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", malformed.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_goes_as_deep_as_it_says_and_no_deeper()
    {
        Assert.IsType<MetadataReading.Read>(MetadataReader.Read(Documents.Utf8(Nested(MetadataLimits.Depth))));
        Assert.IsType<MetadataReading.Malformed>(MetadataReader.Read(Documents.Utf8(Nested(MetadataLimits.Depth + 1))));
    }

    [Fact]
    public void A_document_is_as_long_as_it_may_be_and_no_longer()
    {
        var full = "{}" + new string(' ', MetadataLimits.Bytes - 2);

        Assert.IsType<MetadataReading.Read>(MetadataReader.Read(Documents.Utf8(full)));
        var over = Assert.IsType<MetadataReading.Malformed>(MetadataReader.Read(Documents.Utf8(full + " ")));
        Assert.Equal("The metadata is 1048577 bytes long; at most 1048576 are taken.", over.Problem.Message);
    }

    [Theory]
    [InlineData("""{"risk":{"tier":"Low","tier":"High"}}""")]
    [InlineData("""[]""")]
    [InlineData("")]
    [InlineData("""{} {}""")]
    public void What_is_not_one_plain_object_is_refused(string json) =>
        Assert.IsType<MetadataReading.Malformed>(MetadataReader.Read(Documents.Utf8(json)));

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.IsType<MetadataReading.Read>(MetadataReader.Read(Documents.Utf8("\uFEFF{}")));

    static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);
}
