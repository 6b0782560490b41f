using System.Collections.Immutable;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>The functions of the language: how many values they take, of which types, and what they give.</summary>
sealed class Library
{
    readonly Dictionary<string, Entry> _entries;

    public Library(TypeCatalogue types)
    {
        FieldType? WhenMany(FieldType type, FieldType result) => TypeCatalogue.ItemOf(type) is null ? null : result;
        FieldType? WhenText(FieldType result, ImmutableArray<FieldType> given) =>
            given.All(type => type is ScalarType { Kind: ScalarKind.Text }) ? result : null;
        FieldType? Items(FieldType type, params ScalarKind[] kinds) =>
            TypeCatalogue.ItemOf(type) is ScalarType item && kinds.Contains(item.Kind) ? item : null;
        ScalarKind[] ordered =
        [
            ScalarKind.Number, ScalarKind.Percent, ScalarKind.Size, ScalarKind.Date, ScalarKind.Instant,
                ScalarKind.Version,
        ];

        _entries = new(StringComparer.Ordinal)
        {
            ["count"] = new(Function.Count, 1, "a set or a list", given => WhenMany(given[0], types.Number)),
            ["distinct"] = new(Function.Distinct, 1, "a set or a list", given => WhenMany(given[0], given[0])),
            ["lower"] = new(Function.Lower, 1, "a text", given => WhenText(types.Text, given)),
            ["starts_with"] = new(Function.StartsWith, 2, "two texts", given => WhenText(types.Flag, given)),
            ["ends_with"] = new(Function.EndsWith, 2, "two texts", given => WhenText(types.Flag, given)),
            ["host_of"] = new(Function.HostOf, 1, "a url", given => WhenText(types.Text, given)),
            ["min"] = new(Function.Min, 1, "a set of numbers, dates or versions", given => Items(given[0], ordered)),
            ["max"] = new(Function.Max, 1, "a set of numbers, dates or versions", given => Items(given[0], ordered)),
            ["sum"] = new(Function.Sum, 1, "a set of numbers", given => Items(given[0], ordered[..3])),
            ["average"] = new(Function.Average, 1, "a set of numbers", given => Items(given[0], ordered[..3])),
            ["round"] = new(Function.Round, 2, "a number and how many places", given =>
                given[1] is ScalarType { Kind: ScalarKind.Number }
                    && given[0] is ScalarType { Kind: ScalarKind.Number or ScalarKind.Percent } ? given[0] : null),
            ["days_between"] = new(
                Function.DaysBetween, 2, "two dates", given => given.All(TypeRules.IsTime) ? types.Number : null),
            ["today"] = new(Function.Today, 0, "nothing", _ => types.Date),
            ["now"] = new(Function.Now, 0, "nothing", _ => types.Instant),
            ["major"] = new(
                Function.Major, 1, "a version", given => given[0] is ScalarType { Kind: ScalarKind.Version }
                ? types.Number : null),
            ["minor"] = new(
                Function.Minor, 1, "a version", given => given[0] is ScalarType { Kind: ScalarKind.Version }
                ? types.Number : null),
            ["licences_in"] = new(Function.LicencesIn, 1, "a licence", given =>
                given[0] is ScalarType { Kind: ScalarKind.Licence } ? new SetType(types.Text) : null),
            ["strictest"] = new(
                Function.Strictest, 1, "a set of tiers, impacts or other values that have an order", given =>
                TypeCatalogue.ItemOf(given[0]) is EnumType { Ordered: true } item ? item : null),
            ["digest"] = new(
                Function.Digest, 1, "a text", given =>
                WhenText(new ScalarType(ScalarKind.Text, TextFormat.Digest), given)),
        };
    }

    public IEnumerable<string> Names => _entries.Keys;

    public Entry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <summary>One function.</summary>
    public sealed record Entry(
        Function Function, int Parameters, string Wants, Func<ImmutableArray<FieldType>, FieldType?> Result);
}
