using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Comparing;

/// <summary>What a place may hold, as far as conditions can tell values apart.</summary>
/// <param name="Values">One value for each case; null for nothing.</param>
/// <param name="AreAll">Whether every document looks like one of these to the conditions.</param>
sealed record Choices(IReadOnlyList<JsonNode?> Values, bool AreAll);

/// <summary>Finds the values of a place that conditions tell apart.</summary>
sealed class ChoiceMaker(DateTimeOffset now)
{
    const string Other = "something-else";
    readonly Cuts _cuts = new(now);
    readonly JsonValues _json = new();
    readonly Display _display = new();

    public Choices Of(Term term) => term.Type switch
    {
        SetType set => new SetChoices(this, set.Of).Of(term),
        ListType list => new ListChoices(this, list.Of).Of(term),
        RecordType => new([null, new JsonObject { ["id"] = "x" }], term.IsCut),
        ScalarType { Kind: ScalarKind.Licence } => new([null, .. Distinct(Licences(term))], term.IsCut),
        _ => new([null, .. Distinct(Single(term).Select(value => _json.Write(value, term.Type)))], term.IsCut),
    };

    /// <summary>Single values that something of this type may be, one for each case.</summary>
    public IEnumerable<Value> Single(Term term) => term.Type switch
    {
        ScalarType { Kind: ScalarKind.Flag } => [new Value.Flag(true), new Value.Flag(false)],
        EnumType named => Members(named).DistinctBy(value => Kind(value, term)),
        ScalarType { Kind: ScalarKind.Text } or VocabularyType => Texts(term),
        _ => _cuts.Of(term),
    };

    public JsonNode Json(Value value, FieldType type) => _json.Write(value, type);

    /// <summary>Values on the same side of all that a place is compared with are alike.</summary>
    static string Kind(Value value, Term term) => string.Concat(term.Against.Select(list => list.Contains(value) ? '='
        : list.Length == 1 && list[0] is Value.Member other && ((Value.Member)value).Rank < other.Rank ? '<' : '>'));

    public static IEnumerable<Value> Members(EnumType named) =>
        named.Values.Select((value, rank) => new Value.Member(value.Name, rank));

    public static IEnumerable<JsonNode> Distinct(IEnumerable<JsonNode> nodes) =>
        nodes.DistinctBy(node => node.ToJsonString());

    static IEnumerable<Value> Texts(Term term)
    {
        var texts = term.Constants.OfType<Value.Text>().Select(text => text.Characters).Append(Other);
        return (term.Formats.Count > 0 ? texts.Concat(Formatted) : texts).Select(text => new Value.Text(text));
    }

    /// <summary>One text of each format that <c>is a</c> knows.</summary>
    static ImmutableArray<string> Formatted =>
    [
        "https://example.com/a", "somebody@example.com", "1.2.3", "MIT", "us-east-1",
        "0b8b3a6e-5f0e-4c9c-8a1d-3f1f5f1f5f1f", $"sha256:{new string('a', 64)}", new string('a', 64),
    ];

    /// <summary>
    /// Every licence that a list names, one that none names, and choices and sums of two: an expression is looked up in
    /// at most a few lists.
    /// </summary>
    IEnumerable<JsonNode> Licences(Term term)
    {
        List<string> single =
        [
            .. term.Constants.Select(value => _display.Show(value).Replace(
                "any exception", "Classpath-exception-2.0", StringComparison.OrdinalIgnoreCase)).Distinct(),
            "LicenseRef-unknown",
        ];
        var kinds = single.GroupBy(licence => string.Concat(term.Against.Select(
            list => list.Any(item => _display.Show(item) == licence) ? '1' : '0')))
            .Select(kind => kind.First()).ToList();
        var pairs = from one in kinds from two in kinds
                    where string.CompareOrdinal(one, two) < 0
                    from sign in (string[])["OR", "AND"]
                    select $"{one} {sign} {two}";
        return single.Concat(pairs).Append("NONE").Select(licence => (JsonNode)JsonValue.Create(licence));
    }
}
