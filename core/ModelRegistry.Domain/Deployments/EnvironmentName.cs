using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ModelRegistry.Domain.Deployments;

/// <summary>
/// An environment: <c>dev</c>, <c>test</c>, <c>staging</c>, <c>production</c> or one of the organisation's own. Lower
/// case; <c>prod</c> is read as <c>production</c>, <c>stage</c> as <c>staging</c>, <c>development</c> as <c>dev</c>. At
/// most <see cref="MaxLength"/> characters: a letter, then letters, digits and <c>-</c>, ASCII.
/// </summary>
public sealed partial record EnvironmentName : IParsable<EnvironmentName>
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 32;

    EnvironmentName(string name) => Name = name;

    public static EnvironmentName Dev => new("dev");
    public static EnvironmentName Test => new("test");
    public static EnvironmentName Staging => new("staging");
    public static EnvironmentName Production => new("production");

    public string Name { get; }
    public bool IsProduction => Name == "production";

    /// <summary>Why the text is no environment, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out EnvironmentName? result,
        [NotNullWhen(false)] out string? reason)
    {
        result = null;
        reason = "An environment is a letter followed by letters, digits or '-', "
            + $"at most {MaxLength} characters, such as staging or production.";
        var name = s ?? "";
        if (name.Length > MaxLength || !Shape.IsMatch(name)) return false;
        reason = null;
        result = new(Canonical(name.ToLowerInvariant()));
        return true;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EnvironmentName result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no environment; the message says why.</exception>
    public static EnvironmentName Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var name, out var reason) ? name : throw new FormatException(reason);

    public override string ToString() => Name;

    static string Canonical(string name) => name switch
    {
        "prod" => "production",
        "stage" => "staging",
        "development" => "dev",
        _ => name,
    };

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*\z")]
    static partial Regex Shape { get; }
}
