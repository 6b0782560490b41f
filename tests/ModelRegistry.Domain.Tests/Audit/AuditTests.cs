using System.Reflection;
using ModelRegistry.Domain.Audit;

namespace ModelRegistry.Domain.Tests.Audit;

public class AuditTests
{
    [Fact]
    public void Details_are_held_in_the_order_of_their_names()
    {
        var details = AuditDetails.Of(("to", "Submitted"), ("Digest", "x"), ("from", "Draft"));

        Assert.Equal(["Digest", "from", "to"], details.Entries.Select(e => e.Key));
        Assert.Equal(["x", "Draft", "Submitted"], details.Entries.Select(e => e.Value));
    }

    [Fact]
    public void Equal_facts_are_equal_details()
    {
        var one = AuditDetails.Of(("a", "1"), ("b", "2"));
        var same = AuditDetails.Of(("b", "2"), ("a", "1"));

        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), AuditDetails.Of(("a", "1"), ("b", "3")).GetHashCode());
        Assert.NotEqual(one, AuditDetails.Of(("a", "1"), ("b", "3")));
        Assert.NotEqual(one, AuditDetails.None);
        Assert.False(one.Equals(null));
        Assert.Empty(AuditDetails.None.Entries);
    }

    [Fact]
    public void Limits_hold()
    {
        var full = Enumerable.Range(0, AuditDetails.MaxEntries).Select(i => ($"name{i}", "value")).ToArray();
        var name = new string('n', AuditDetails.MaxNameLength);
        var value = new string('v', AuditDetails.MaxValueLength);

        Assert.Equal(32, AuditDetails.Of(full).Entries.Count);
        Assert.Single(AuditDetails.Of((name, value)).Entries);
        Assert.Contains("at most 32 details, not 33", Refused([.. full, ("one", "more")]));
        Assert.Contains("more than 64 characters", Refused((name + "n", "")));
        Assert.Contains("The audit detail 'a' has more than 256 characters.", Refused(("a", value + "v")));
        Assert.Contains("has no name", Refused(("", "value")));
        Assert.Contains("The audit detail 'a' stands twice.", Refused(("b", ""), ("a", "1"), ("a", "2")));
    }

    [Fact]
    public void Names_of_actions_are_unique_and_well_formed()
    {
        string[] names = [.. typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$", name));
    }

    static string Refused(params (string, string)[] facts)
    {
        Assert.False(AuditDetails.TryCreate(facts, out _, out var reason));
        Assert.Equal(reason + " (Parameter 'facts')",
            Assert.Throws<ArgumentException>(() => AuditDetails.Of(facts)).Message);
        return reason;
    }
}
