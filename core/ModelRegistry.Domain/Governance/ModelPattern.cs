using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Governance;

/// <summary>
/// Which models a grant covers: <c>*</c> for all, or <c>group/name</c> where either part may end in <c>*</c>, such as
/// <c>search/*</c> or <c>search/answer-*</c>. Compared without case. A part has at most 96 characters.
/// </summary>
public sealed partial record ModelPattern : IParsable<ModelPattern>
{
    readonly string _group;
    readonly string _name;

    ModelPattern(string group, string name) => (_group, _name) = (group, name);

    /// <summary>Covers every model, and what belongs to no model.</summary>
    public static ModelPattern Everything => new("*", "*");

    public bool IsEverything => this == Everything;

    /// <summary>Whether the pattern covers the model; null, which stands for the registry as such, only by
    /// <c>*</c>.</summary>
    public bool Covers(ModelName? model) =>
        model is null ? IsEverything : Covers(_group, model.Group) && Covers(_name, model.Name);

    /// <summary>Whether every model that the other pattern covers is covered by this one.</summary>
    public bool Contains(ModelPattern other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contains(_group, other._group) && Contains(_name, other._name);
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ModelPattern result)
    {
        var match = Shape.Match(s is "*" ? "*/*" : s ?? "");
        result = match.Success
            ? new(match.Groups["group"].Value.ToLowerInvariant(), match.Groups["name"].Value.ToLowerInvariant())
            : null;
        return match.Success;
    }

    /// <exception cref="FormatException">The text is no pattern.</exception>
    public static ModelPattern Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var pattern)
            ? pattern
            : throw new FormatException($"'{s}' is no model pattern; write *, search/* or search/answer-*.");

    public override string ToString() => IsEverything ? "*" : $"{_group}/{_name}";

    static bool Covers(string pattern, string part) => pattern.EndsWith('*')
        ? part.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : part.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    static bool Contains(string pattern, string other) => pattern.EndsWith('*')
        ? other.TrimEnd('*').StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : other.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""
        \A(?<group>(?=[A-Za-z0-9*])[A-Za-z0-9._-]{0,95}[A-Za-z0-9._*-])
        /(?<name>(?=[A-Za-z0-9*])[A-Za-z0-9._-]{0,95}[A-Za-z0-9._*-])\z
        """, RegexOptions.IgnorePatternWhitespace)]
    static partial Regex Shape { get; }
}
