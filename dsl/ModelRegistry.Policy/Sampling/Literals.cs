using System.Globalization;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Sampling;

/// <summary>Writes values as samples have them.</summary>
sealed class Literals
{
    const int MaxDigits = 28;

    /// <summary>The value in the language; null when the language has no way to write it.</summary>
    public string? Write(Value value, FieldType type) => value switch
    {
        Value.Flag flag => flag.IsTrue ? "true" : "false",
        Value.Text text => Quoted(text.Characters),
        Value.Number number => Plain(number.Amount),
        Value.Percent percent => Plain(percent.Ratio * 100) is { } share ? $"{share}%" : null,
        Value.Size size => Plain(size.Bytes) is { } bytes ? $"{bytes} B" : null,
        Value.Duration duration => Duration(duration),
        Value.Date date => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Value.Instant instant => instant.Moment.UtcDateTime.ToString(
            instant.Moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
                : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Value.Version version => Quoted(version.Semantic.Text),
        Value.Licence licence => Quoted($"{licence.Expression}"),
        Value.Member member => IsName(member.Name) ? member.Name : Quoted(member.Name),
        Value.Many many when many.Items.IsEmpty => type is ListType ? "[]" : "{}",
        Value.Many many => Set(many, type),
        _ => null,
    };

    /// <summary>A text on one line; null when it has a line end or another control character.</summary>
    static string? Quoted(string text)
    {
        if (text.Any(char.IsControl)) return null;
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }

    string? Set(Value.Many many, FieldType type)
    {
        var of = type is SetType set ? set.Of : ((ListType)type).Of; // only these two hold many values
        var items = many.Items.Select(item => Write(item, of)).ToList();
        if (items.Contains(null)) return null;
        var inner = string.Join(", ", items);
        return type is ListType ? $"[{inner}]" : $"{{ {inner} }}";
    }

    static string? Duration(Value.Duration duration)
    {
        var (months, exact) = duration;
        if (months != 0 && exact != TimeSpan.Zero) return null;
        if (months < 0 || exact < TimeSpan.Zero) return null;
        if (months > 0) return Unit(months, "month");
        if (exact.Ticks % TimeSpan.TicksPerDay == 0) return Unit(exact.Ticks / TimeSpan.TicksPerDay, "day");
        return exact.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{exact.Ticks / TimeSpan.TicksPerMillisecond} ms")
            : null;
    }

    static string Unit(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    static string? Plain(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return text.Count(char.IsAsciiDigit) <= MaxDigits ? text : null;
    }

    static bool IsName(string text) => char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && !text.EndsWith('-')
        && !text.Contains("--", StringComparison.Ordinal);
}
