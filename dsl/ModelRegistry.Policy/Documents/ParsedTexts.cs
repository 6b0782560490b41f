using System.Buffers;
using System.Text;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Documents;

/// <summary>
/// Reads texts as the values that they stand for, and remembers the short ones: licences, dates and regions are the
/// same in most documents. It never holds more than <see cref="Places"/> of them.
/// </summary>
sealed class ParsedTexts
{
    public const string NoText = "is no text that can be read";
    public const string Blank = "is blank";
    const int Places = 1_024;
    const int Longest = 48;
    const int LongestText = 16;
    readonly (string Text, ScalarKind Kind, Cell Cell)[] _known = new (string, ScalarKind, Cell)[Places];
    readonly Moments _moments = new();
    readonly Durations _durations = new();
    readonly LicenceParser _licences = new();

    public static string Describe(ScalarKind kind) => kind switch
    {
        ScalarKind.Duration => "a duration",
        ScalarKind.Date => "a date",
        ScalarKind.Instant => "an instant",
        ScalarKind.Version => "a version",
        _ => "a licence expression",
    };

    public Cell Plain(ReadOnlySpan<byte> utf8) => Parse(utf8, ScalarKind.Text);

    public Cell Plain(string? text) => Parse(text, ScalarKind.Text);

    public Cell Parse(ReadOnlySpan<byte> utf8, ScalarKind kind)
    {
        var longest = kind == ScalarKind.Text ? LongestText : Longest;
        if (utf8.Length == 0 || utf8.Length > longest) return Parse(Decoded(utf8), kind);
        ref var known = ref _known[Place(utf8, kind)];
        if (known.Kind == kind && known.Text is { } text && Ascii.Equals(utf8, text)) return known.Cell;
        var decoded = Decoded(utf8);
        var cell = Parse(decoded, kind);
        if (decoded is not null) known = (decoded, kind, cell);
        return cell;
    }

    public Cell Parse(string? text, ScalarKind kind)
    {
        if (text is null) return Cell.Absent(NoText);
        if (string.IsNullOrWhiteSpace(text)) return Cell.Absent(Blank);
        if (kind == ScalarKind.Text) return Cell.Of(CellKind.Text, text);
        if (text.Equals("NOASSERTION", StringComparison.OrdinalIgnoreCase)) return Cell.Absent("says NOASSERTION");
        var cell = Value(text, kind);
        return cell.IsAbsent ? Cell.Absent($"is a text, should be {Describe(kind)}") : cell;
    }

    Cell Value(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Duration => Found(CellKind.Duration, _durations.Parse(text)),
        ScalarKind.Date => _moments.TryReadDate(text, out var day) ? Cell.Of(CellKind.Date, day.DayNumber) : default,
        ScalarKind.Instant => Instant(text),
        ScalarKind.Version => Found(CellKind.Version, VersionNumber.Parse(text)),
        _ => Found(CellKind.Licence, _licences.Parse(text)),
    };

    Cell Instant(string text)
    {
        if (_moments.TryReadInstant(text, out var moment)) return Cell.Of(CellKind.Instant, moment.UtcTicks);
        return _moments.TryReadDate(text, out var day)
            ? Cell.Of(CellKind.Instant, day.DayNumber * TimeSpan.TicksPerDay) : default;
    }

    static Cell Found(CellKind kind, object? value) => value is null ? default : Cell.Of(kind, value);

    static string? Decoded(ReadOnlySpan<byte> utf8)
    {
        var size = Encoding.UTF8.GetMaxCharCount(utf8.Length);
        if (size > 1_024) return System.Text.Unicode.Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null;
        Span<char> room = stackalloc char[size];
        return System.Text.Unicode.Utf8.ToUtf16(utf8, room, out _, out var written, replaceInvalidSequences: false)
            == OperationStatus.Done ? new(room[..written]) : null;
    }

    /// <summary>FNV-1a over the length, the kind and every byte.</summary>
    static int Place(ReadOnlySpan<byte> utf8, ScalarKind kind)
    {
        var hash = 2166136261 ^ (uint)kind;
        foreach (var each in utf8) hash = (hash ^ each) * 16777619;
        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
