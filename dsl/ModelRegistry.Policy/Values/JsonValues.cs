using System.Globalization;
using System.Text.Json.Nodes;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Values;

/// <summary>Writes values as the metadata has them: a ratio or percentage points as the field's unit says.</summary>
sealed class JsonValues
{
    readonly Durations _durations = new();

    public JsonNode Write(Value value, FieldType type) => value switch
    {
        Value.Flag flag => JsonValue.Create(flag.IsTrue),
        Value.Number number => JsonValue.Create(number.Amount),
        Value.Percent percent => JsonValue.Create(
            type is ScalarType { Unit: ScalarType.PercentagePoints } ? percent.Ratio * 100 : percent.Ratio),
        Value.Size size => JsonValue.Create(size.Bytes),
        Value.Duration duration => JsonValue.Create(Text(duration)),
        Value.Date date => JsonValue.Create(date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Value.Instant instant =>
            JsonValue.Create(
            instant.Moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(new Display().Show(value)),
    };

    string Text(Value.Duration duration) => duration.Months != 0
        ? string.Create(CultureInfo.InvariantCulture, $"P{duration.Months}M{duration.Exact.Days}D")
            : _durations.Describe(duration);
}
