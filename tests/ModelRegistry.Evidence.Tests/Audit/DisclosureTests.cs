using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Evidence.Tests.Audit;

public sealed class DisclosureTests
{
    [Fact]
    public void The_event_commits_to_the_value_without_holding_it()
    {
        var rationale = Disclosure.Create("rationale", "Ana says: fine <ß>");
        var @event = Holder(rationale);

        Assert.True(Disclosure.TryParse(rationale.Encoded, out var presented));
        Assert.Equal(("rationale", "Ana says: fine <ß>"), (presented.Name, presented.Value));
        Assert.True(presented.IsCommittedIn(@event));
        Assert.DoesNotContain("Ana", @event.GetRawText());
    }

    [Fact]
    public void Another_value_is_not_what_the_event_committed_to()
    {
        var @event = Holder(Disclosure.Create("rationale", "yes"));

        Assert.False(Disclosure.Create("rationale", "yes").IsCommittedIn(@event));
        Assert.False(Disclosure.Create("rationale", "no").IsCommittedIn(JsonElement.Parse("{}")));
    }

    [Fact]
    public void The_digest_is_the_one_of_the_SD_JWT_specification()
    {
        const string Example = "WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
        const string Salted = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";

        Assert.False(Disclosure.TryParse(Example, out _));     // a salt of 72 bits is too short
        Assert.True(Disclosure.TryParse(Salted, out var disclosure));
        Assert.Equal("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0", disclosure.Digest);
        Assert.Equal("Möbius", disclosure.Value);
    }

    [Theory]
    [InlineData("""["salt-of-22-characters!","n"]""")]
    [InlineData("""["short","n","v"]""")]
    [InlineData("""["salt-of-22-characters!","n",1]""")]
    [InlineData("{}")]
    [InlineData("no json")]
    public void What_is_no_disclosure_is_refused(string json) =>
        Assert.False(Disclosure.TryParse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), out _));

    static JsonElement Holder(params Disclosure[] disclosures) =>
        JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["_sd"] = Disclosure.Commit(disclosures) });
}
