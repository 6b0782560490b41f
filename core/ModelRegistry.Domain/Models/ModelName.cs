using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ModelRegistry.Domain.Models;

/// <summary>
/// A model's address, <c>group/name</c>. Only a well-formed one can exist: each part begins with a letter or a digit,
/// goes on with letters, digits, <c>.</c>, <c>_</c> or <c>-</c>, and has at most <see cref="MaxPartLength"/>
/// characters, all ASCII. The case a name was given in is kept; two names that differ in case alone are one name.
/// A group that reads as a UUID is refused, because <c>/models/{uuid}</c> addresses a model by its id.
/// </summary>
public sealed partial class ModelName : IParsable<ModelName>, IEquatable<ModelName>
{
    /// <summary>The longest a group or a name may be, in characters.</summary>
    public const int MaxPartLength = 96;

    /// <summary>The longest a whole name may be, in characters.</summary>
    public const int MaxLength = 2 * MaxPartLength + 1;

    ModelName(string group, string name) => (Group, Name) = (group, name);

    public string Group { get; }
    public string Name { get; }

    /// <summary>The name in lower case: the form that is unique, for look-ups and database keys.</summary>
    public string Key => ToString().ToLowerInvariant();

    /// <summary>Why the text is no model name, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out ModelName? result,
        [NotNullWhen(false)] out string? reason)
    {
        result = null;
        var parts = (s ?? "").Split('/');
        reason = parts.Length == 2
            ? ExplainPart("group", parts[0]) ?? ExplainPart("name", parts[1]) ?? ExplainGuid(parts[0])
            : $"A model name is written group/name with one slash; this one has {parts.Length - 1}.";
        if (reason is not null) return false;
        result = new(parts[0], parts[1]);
        return true;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ModelName result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no model name; the message says why.</exception>
    public static ModelName Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var name, out var reason) ? name : throw new FormatException(reason);

    public bool Equals(ModelName? other) => other is not null && Key == other.Key;
    public override bool Equals(object? obj) => Equals(obj as ModelName);
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
    public override string ToString() => $"{Group}/{Name}";

    public static bool operator ==(ModelName? left, ModelName? right) => Equals(left, right);
    public static bool operator !=(ModelName? left, ModelName? right) => !Equals(left, right);

    static string? ExplainPart(string part, string text) => text switch
    {
        "" => $"The {part} is empty; a model name is written group/name.",
        { Length: > MaxPartLength } =>
            $"The {part} has {text.Length} characters; at most {MaxPartLength} are allowed.",
        _ when !Start.IsMatch(text) => $"The {part} '{text}' must begin with a letter or a digit.",
        _ when Stranger.Match(text) is { Success: true } found =>
            $"The {part} '{text}' has a character at position {found.Index + 1} that is not allowed; "
            + "allowed are letters, digits, '.', '_' and '-'.",
        _ => null,
    };

    static string? ExplainGuid(string group) => Guid.TryParse(group, out _)
        ? $"The group '{group}' reads as a UUID, which addresses a model by its id; choose another group."
        : null;

    [GeneratedRegex("^[A-Za-z0-9]")]
    static partial Regex Start { get; }

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    static partial Regex Stranger { get; }
}
