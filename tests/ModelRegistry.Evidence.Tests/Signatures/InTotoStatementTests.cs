using System.Text;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Tests.Signatures;

public sealed class InTotoStatementTests
{
    [Fact]
    public void Statements_are_accepted_and_refused_as_the_vectors_say()
    {
        foreach (var vector in ConformanceData.Json("dsse", "intoto-statements.json").EnumerateArray())
        {
            if (vector.GetProperty("kind").GetString() != "Statement") continue;
            var name = vector.GetProperty("name").GetString();
            // The specification makes the predicate optional; the library these vectors come from does not.
            var expected = vector.GetProperty("expect").GetString() == "ok" || name == "test_bad_predicate";

            var reading = InTotoStatement.Read(Encoding.UTF8.GetBytes(vector.GetProperty("json").GetString()!));

            Assert.True(expected == reading is StatementReading.Read, $"{name}: {reading}");
        }
    }

    [Fact]
    public void A_real_provenance_statement_is_read()
    {
        var reading = InTotoStatement.Read(ConformanceData.Bytes("dsse", "slsa-provenance-v1-statement.json"));

        var statement = Assert.IsType<StatementReading.Read>(reading).Statement;
        Assert.Equal("https://slsa.dev/provenance/v1", statement.PredicateType);
        Assert.True(statement.Names("a0cfc71271d6e278e57cd332ff957c3f7043fdda354c4cbb190a30d56efa01bf"));
    }

    [Fact]
    public void Every_problem_is_named_with_its_place()
    {
        var reading = InTotoStatement.Read("""{"_type":"x","subject":[{"digest":{"sha256":1}},7]}"""u8.ToArray());

        var reasons = string.Join('\n', Assert.IsType<StatementReading.Refused>(reading).Reasons);
        Assert.Contains("_type", reasons);
        Assert.Contains("predicateType", reasons);
        Assert.Contains("subject[0].digest.sha256 must be text", reasons);
        Assert.Contains("subject[1]", reasons);
    }

    [Fact]
    public void Writing_then_reading_gives_the_same_claim()
    {
        var digests = new Dictionary<string, string> { ["sha256"] = new('a', 64) };
        var statement = new InTotoStatement([new("image", digests)], "https://example/claim", null);

        var back = Assert.IsType<StatementReading.Read>(InTotoStatement.Read(statement.ToUtf8())).Statement;

        Assert.Equal("https://example/claim", back.PredicateType);
        Assert.True(back.Names(new('a', 64)));
        Assert.False(back.Names(new('b', 64)));
    }
}
