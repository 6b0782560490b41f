using System.Collections.Immutable;
using System.Text.Json;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Values;

/// <summary>A value of the language while a policy is evaluated. Closed.</summary>
abstract record Value
{
    Value() { }

    public sealed record Flag(bool IsTrue) : Value;

    public sealed record Text(string Characters) : Value;

    public sealed record Number(decimal Amount) : Value;

    /// <summary>A ratio: 0.03 is 3 %.</summary>
    public sealed record Percent(decimal Ratio) : Value;

    public sealed record Size(decimal Bytes) : Value;

    /// <summary>Calendar months and exact time apart, because a month has no fixed length.</summary>
    public sealed record Duration(int Months, TimeSpan Exact) : Value;

    public sealed record Date(DateOnly Day) : Value;

    public sealed record Instant(DateTimeOffset Moment) : Value;

    public sealed record Version(VersionNumber Semantic) : Value;

    public sealed record Licence(LicenceExpression Expression) : Value;

    /// <summary>A value of an enum, with its place in the order.</summary>
    public sealed record Member(string Name, int Rank) : Value;

    /// <summary>A set or a list.</summary>
    public sealed record Many(ImmutableArray<Value> Items) : Value;

    /// <summary>An object of the document; its members are read when they are asked for.</summary>
    public sealed record Record(JsonElement Json, RecordType Type) : Value;

    /// <summary>How long ago something was; compared on the calendar, not by a number of days.</summary>
    public sealed record Age(Value Since) : Value;

    /// <summary>No value, and why.</summary>
    public sealed record Absent(ImmutableArray<MissingEvidence> Evidence) : Value
    {
        public Absent(string path, string reason) : this([new MissingEvidence(path, reason)]) { }
    }
}
