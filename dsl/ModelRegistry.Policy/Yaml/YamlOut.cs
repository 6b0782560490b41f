using System.Text;
using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Yaml;

/// <summary>Writes YAML in block style. Whatever another reader could take for something else is quoted.</summary>
sealed partial class YamlOut
{
    const int Width = 100;

    readonly StringBuilder _text = new();
    int _indent;
    bool _afterDash;

    public string Text => _text.ToString();

    /// <summary>A key, and below it what the action writes.</summary>
    public void Key(string key, Action below)
    {
        Begin($"{Plain(key)}:\n");
        _indent += 2;
        below();
        _indent -= 2;
    }

    /// <summary>Something that is so.</summary>
    public void Flag(string key) => Begin($"{Plain(key)}: true\n");

    public void Value(string key, string value) => Begin($"{Plain(key)}: {Scalar(value)}\n");

    /// <summary>One value beside its key, or several below it.</summary>
    public void Values(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 1) Value(key, values[0]);
        else if (values.Count > 1) List(key, values);
    }

    public void List(string key, IReadOnlyList<string> values) => Key(key, () =>
    {
        foreach (var value in values) Item(value);
    });

    public void Item(string value) => Begin($"- {Scalar(value)}\n");

    /// <summary>An item with keys.</summary>
    public void Item(Action keys)
    {
        Begin("- ");
        _afterDash = true;
        _indent += 2;
        keys();
        _indent -= 2;
    }

    void Begin(string text)
    {
        if (!_afterDash) _text.Append(' ', _indent);
        _afterDash = false;
        _text.Append(text);
    }

    string Scalar(string value)
    {
        if (value.Length + _indent > Width && CanFold(value)) return Folded(value);
        return Safe.IsMatch(value) && !Special.IsMatch(value) ? value : Quoted(value);
    }

    static string Plain(string key) => Safe.IsMatch(key) && !Special.IsMatch(key) ? key : Quoted(key);

    static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    static bool CanFold(string value) =>
        value.Trim() == value && !value.Contains("  ", StringComparison.Ordinal) && value.All(c => c >= ' ');

    string Folded(string value)
    {
        var lines = new StringBuilder(">-");
        var column = Width;
        foreach (var word in value.Split(' '))
        {
            if (column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(' ', _indent + 2).Append(word);
                column = _indent + 2 + word.Length;
            }
            else
            {
                lines.Append(' ').Append(word);
                column += 1 + word.Length;
            }
        }

        return lines.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_./@%\-]*( [A-Za-z0-9_./@%\-]+)*$|^\d{4}-\d\d-\d\d$")]
    static partial Regex Safe { get; }

    [GeneratedRegex("^(true|false|yes|no|on|off|y|n|null|nan|inf)$", RegexOptions.IgnoreCase)]
    static partial Regex Special { get; }
}
