using System.Globalization;
using System.Text.Json;
using ModelRegistry.Evidence.Json;
using ModelRegistry.Schema;

namespace ModelRegistry.Evidence.Evals;

/// <summary>Keeps the figures that count and the reasons for those that do not.</summary>
sealed class MetricSieve(MetadataSchema schema)
{
    readonly Dictionary<string, double> _kept = new(StringComparer.Ordinal);
    readonly List<RejectedMetric> _rejected = [];

    public IReadOnlyDictionary<string, double> Kept => _kept;

    public IReadOnlyList<RejectedMetric> Rejected => _rejected;

    public void Reject(string name, string reason) => _rejected.Add(new(name, reason));

    /// <summary>
    /// Offers a figure for a path. Where several stand for one path, the worst counts: the lowest, or the highest where
    /// less is better.
    /// </summary>
    public void Offer(string name, string path, JsonCursor value, long samples, bool higherIsBetter = true)
    {
        if (Reason(path, value, samples, out var number) is { } reason)
        {
            Reject(name, reason);
            return;
        }
        if (_kept.TryGetValue(path, out var known))
            number = higherIsBetter ? Math.Min(known, number) : Math.Max(known, number);
        _kept[path] = number;
    }

    string? Reason(string path, JsonCursor value, long samples, out double number)
    {
        number = double.NaN;
        if (!path.StartsWith("evals.", StringComparison.Ordinal) || !schema.TryFind(path, out var field)
            || field.Type is not ScalarType { Kind: ScalarKind.Number or ScalarKind.Percent } type)
            return $"The schema has no figure at '{path}'.";
        if (samples <= 0) return "It was measured on no sample.";
        if (value.Value.ValueKind != JsonValueKind.Number || !value.Value.TryGetDouble(out number)
            || !double.IsFinite(number))
            return $"It is no number: {Shown(value)}.";
        return type is { Kind: ScalarKind.Percent, Unit: null } && number is < 0 or > 1
            ? string.Create(CultureInfo.InvariantCulture, $"A share is a ratio from 0 to 1, this is {number}.")
            : null;
    }

    static string Shown(JsonCursor value) => value.Value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "beyond range",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
