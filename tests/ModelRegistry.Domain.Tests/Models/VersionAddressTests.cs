using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Models;

public class VersionAddressTests
{
    [Fact]
    public void An_address_holds_model_and_version()
    {
        var address = VersionAddress.Parse("search/Answer-Bot@2.3.0+7");

        Assert.Equal(ModelName.Parse("search/answer-bot"), address.Model);
        Assert.Equal(SemanticVersion.Parse("2.3.0+7"), address.Version);
        Assert.Equal("search/Answer-Bot@2.3.0+7", address.ToString());
    }

    [Theory]
    [InlineData(null, "'@' is missing")]
    [InlineData("search/answer-bot", "'@' is missing")]
    [InlineData("@1.0.0", "with one slash")]
    [InlineData("search@1.0.0", "with one slash")]
    [InlineData("search/answer-bot@", "The version is empty")]
    [InlineData("search/answer-bot@1.0.0@2", "is not a number")]
    public void What_is_no_address_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.Contains(reason, VersionAddress.Explain(text));
        Assert.False(VersionAddress.TryParse(text, null, out _));
        Assert.Contains(reason, Assert.Throws<FormatException>(() => VersionAddress.Parse(text!)).Message);
    }
}
