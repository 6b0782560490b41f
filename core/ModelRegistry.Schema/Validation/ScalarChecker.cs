using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Schema.Validation;

/// <summary>Checks scalars: the JSON kind first, then the shape.</summary>
sealed class ScalarChecker
{
    readonly string[] _instants = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public void Check(ScalarType type, JsonElement value, string path, ProblemList problems)
    {
        switch (type.Kind)
        {
            case ScalarKind.Flag:
                if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                    Wrong(value, "true or false", "Write `true` or `false`, without quotes.", path, problems);
                break;
            case ScalarKind.Number or ScalarKind.Percent or ScalarKind.Size:
                CheckNumber(type, value, path, problems);
                break;
            default:
                CheckText(type, value, path, problems);
                break;
        }
    }

    static void CheckNumber(ScalarType type, JsonElement value, string path, ProblemList problems)
    {
        var (what, most) = type switch
        {
            { Kind: ScalarKind.Size } => ("a number of bytes", long.MaxValue),
            { Kind: ScalarKind.Percent, Unit: ScalarType.PercentagePoints } => ("percentage points, 0 to 100", 100m),
            { Kind: ScalarKind.Percent } => ("a share, 0 to 1", 1m),
            { Unit: { } unit } => ($"a number ({unit})", decimal.MaxValue),
            _ => ("a number", decimal.MaxValue),
        };
        if (value.ValueKind != JsonValueKind.Number)
        {
            Wrong(value, what, "Write the bare number, without quotes.", path, problems);
            return;
        }

        if (!value.TryGetDecimal(out var number))
        {
            problems.Add(path, "This number is too large.", "Write a number of at most 28 digits.");
        }
        else if (type.Kind != ScalarKind.Number && (number < 0 || number > most))
        {
            problems.Add(path, $"{value.GetRawText()} is outside {what}.", Range(type, number));
        }
        else if (type.Kind == ScalarKind.Size && number != decimal.Truncate(number))
        {
            problems.Add(path, $"{value.GetRawText()} is not a whole number of bytes.", "Write whole bytes.");
        }
    }

    static string Range(ScalarType type, decimal number) =>
        type is { Kind: ScalarKind.Percent, Unit: null } && number is > 1 and <= 100
            ? string.Create(CultureInfo.InvariantCulture, $"Write {number / 100} for {number} %.")
            : type.Kind == ScalarKind.Size ? "Write bytes, from 0 on." : "Write a number inside it.";

    void CheckText(ScalarType type, JsonElement value, string path, ProblemList problems)
    {
        var what = Describe(type);
        if (value.ValueKind != JsonValueKind.String)
        {
            Wrong(value, what, "Write it in quotes.", path, problems);
            return;
        }

        var text = value.GetString() ?? "";
        if (!Json.CheckLength(text, path, problems) || IsFine(type, text)) return;
        problems.Add(path, $"{Json.Quote(text)} is not {what}.", $"Write {what}.");
    }

    bool IsFine(ScalarType type, string text) => type.Kind switch
    {
        ScalarKind.Duration => CalendarDuration.TryParse(text, out _),
        ScalarKind.Date => IsDate(text),
        ScalarKind.Instant => IsDate(text) || IsInstant(text),
        ScalarKind.Version => TextFormats.Matches(TextFormat.SemVer, text),
        ScalarKind.Licence => TextFormats.IsLicenceShaped(text),
        _ => TextFormats.Matches(type.Format, text),
    };

    static string Describe(ScalarType type) => type.Kind switch
    {
        ScalarKind.Duration => "a duration such as `12 months`, `30 days` or `P1Y`",
        ScalarKind.Date => "a date such as `2026-04-20`",
        ScalarKind.Instant => "a moment with its offset such as `2025-10-20T14:55Z`",
        ScalarKind.Version => TextFormats.Describe(TextFormat.SemVer),
        ScalarKind.Licence => "an SPDX licence expression such as `Apache-2.0` or `MIT OR Apache-2.0`",
        _ => TextFormats.Describe(type.Format),
    };

    static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    bool IsInstant(string text) =>
        text.Length > 16 && (text[^1] == 'Z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParseExact(text, _instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    static void Wrong(JsonElement value, string what, string fix, string path, ProblemList problems) =>
        problems.Add(path, $"This is {Json.Kind(value)}, and should be {what}.", fix);
}
