using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Editing;

/// <summary>
/// Finds what a place of a YAML file is in the text form: by indentation alone, so that files that are no YAML while
/// somebody types are understood too.
/// </summary>
sealed partial class YamlSites
{
    readonly YamlKeys _keys = new();

    public Site At(SourceText source, int offset)
    {
        var (number, column) = source.Locate(offset);
        var line = source.Line(number);
        var typed = line[..Math.Min(column - 1, line.Length)];
        var match = Line.Match(typed);
        if (match.Groups["key"] is { Success: true } key)
        {
            var above = Path(source, number, key.Index);
            return InValue([.. above, Bare(key.Value)], match.Groups["value"].Value, source, number);
        }

        var text = match.Groups["rest"];
        var depth = text.Index;
        var path = Path(source, number, match.Groups["dash"].Length > 0 ? depth - 1 : depth);
        var value = InValue(path, text.Value, source, number);
        return value with { Keys = text.Value.Contains(' ') ? [] : _keys.Below(path) };
    }

    /// <summary>The keys around a line, from the outermost; each stands less deep than what it holds.</summary>
    static List<string> Path(SourceText source, int number, int depth)
    {
        List<string> path = [];
        for (var i = number - 1; i >= 1 && depth > 0; i--)
        {
            if (Line.Match(source.Line(i)).Groups["key"] is not { Success: true } key || key.Index >= depth) continue;
            if (key.Index == depth - 1 && IsBeside(source.Line(i), key.Index)) continue;
            path.Insert(0, Bare(key.Value));
            depth = key.Index;
        }

        return path;
    }

    static bool IsBeside(string line, int index) => index > 0 && line[..index].Contains('-');

    /// <summary>A value as a line of the text form, as far as it is there.</summary>
    Site InValue(List<string> path, string value, SourceText source, int number)
    {
        var text = Unquoted(value);
        var nothing = new Site(BlockKind.Pack, "", "", false);
        return path switch
        {
            ["applies when"] => new(BlockKind.Pack, "", $"applies when {text}", false),
            ["imports", "pack"] => new(BlockKind.Pack, "", $"import {text}", false),
            ["lists", var name, "of"] => new(BlockKind.Pack, "", $"list {name} of {text}", false),
            ["lists", var name, "items"] =>
                new(BlockKind.Pack, "", $"list {name} of {Beside(source, number, "of")} = {{ {text}", false),
            ["parameters", var name, "type"] => new(BlockKind.Pack, "", $"parameter {name} : {text}", false),
            ["parameters", var name, "default" or "between"] => new(
                BlockKind.Pack, "", $"parameter {name} : {Beside(source, number, "type")} = {text}", false),
            ["parameters", var name, "teams may"] =>
                new(BlockKind.Pack, "", $"parameter {name} : text = \"\", teams may {text}", false),
            ["definitions", var name, "given", var given] =>
                new(BlockKind.Pack, "", $"define {name}({given} : {text}", false),
            ["definitions", var name, "as"] =>
                new(BlockKind.Pack, "", $"define {name}{Given(source, number)} as {text}", false),
            ["rules", "block on" or "warn on" or "note on" or "obliges", ..] =>
                new(BlockKind.Rule, "", $"{path[1]} {text}", false),
            ["rules", "applies when" or "require", ..] => new(BlockKind.Rule, "", $"require {text}", false),
            ["rules", "waivable", "by"] => new(BlockKind.Rule, "", $"waivable by {text}", false),
            ["rules", "waivable", "at most"] => new(BlockKind.Rule, "", $"waivable by x for at most {text}", false),
            ["rules", "maps to"] => new(BlockKind.Rule, "", $"maps to {text}", false),
            ["waivers", "for"] => new(BlockKind.Pack, "", $"waiver x for {text}", false),
            ["waivers", "granted", "role"] =>
                new(BlockKind.Waiver, "", $"granted by \"\" as {text}", false),
            ["overrides", "override"] => new(BlockKind.Pack, "", $"override {text}", false),
            ["overrides", "values"] => new(BlockKind.Override, Over(source, number), text, !text.Contains('.')),
            ["overrides", "values", var name] =>
                new(BlockKind.Override, Over(source, number), $"{name} = {text}", false),
            ["samples", "extends"] => new(BlockKind.Pack, "", $"sample x extends {text}", false),
            ["samples", "values"] => new(BlockKind.Sample, "", text, !text.Contains('.')),
            ["samples", "values", var field] => new(BlockKind.Sample, "", $"{field} = {text}", false),
            ["tests", "for"] => new(BlockKind.Pack, "", $"test \"\" for {text}", false),
            ["tests", "steps"] => new(BlockKind.Test, "", text, !text.Contains(' ')),
            ["tests", "steps", "vary"] => new(BlockKind.Test, "", $"vary {text}", false),
            ["tests", "steps", "rows"] =>
                new(BlockKind.Test, "", $"vary {Beside(source, number, "vary")} {{ {text}", false),
            _ => nothing,
        };
    }

    /// <summary>The value of a key that stands beside the one around a line.</summary>
    static string Beside(SourceText source, int number, string wanted)
    {
        for (var i = number; i >= Math.Max(1, number - 200); i--)
        {
            var match = Line.Match(source.Line(i));
            if (match.Groups["key"].Success && Bare(match.Groups["key"].Value) == wanted)
                return Unquoted(match.Groups["value"].Value).TrimEnd('\'', '"');
        }

        return "text";
    }

    static string Over(SourceText source, int number) =>
        $"override {Beside(source, number, "override")} for team \"\" {{";

    /// <summary>What a definition is given, where it is: names and types below <c>given</c>.</summary>
    static string Given(SourceText source, int number)
    {
        List<string> given = [];
        for (var i = number - 1; i >= 1; i--)
        {
            var match = Line.Match(source.Line(i));
            var key = Bare(match.Groups["key"].Value);
            if (key == "given") return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
            if (key.Length == 0 || match.Groups["value"].Length == 0) break;
            given.Insert(0, $"{key} : {Unquoted(match.Groups["value"].Value).TrimEnd('\'', '"')}");
        }

        return "";
    }

    static string Unquoted(string value) => value.TrimStart('[', ' ') switch
    {
        ['\'', .. var rest] => rest.Replace("''", "'"),
        ['"', .. var rest] => rest.Replace("\\\"", "\""),
        ['|' or '>', ..] => "",
        var plain => plain,
    };

    static string Bare(string key) => key.Trim().Trim('\'', '"');

    /// <summary>Blanks, perhaps dashes, and a key with its value; or blanks, dashes and the rest.</summary>
    [GeneratedRegex("^(?<blank> *)(?<dash>(- +)*)((?<key>[A-Za-z_'\"][^:#{}]*?) *:( +(?<value>.*)|$)|(?<rest>.*))",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    static partial Regex Line { get; }
}
