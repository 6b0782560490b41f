using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>What could be written at a place: by the grammar, by types, and by what the packs declare.</summary>
sealed class Completer(Analysis analysis, PackFile file, Toolbox tools)
{
    const int Most = 400;

    public IReadOnlyList<Suggestion> At(int offset)
    {
        var source = file.Source;
        var partial = Partial(source.Text, offset);
        if (partial.Length > 0 && !IsNameStart(partial[0])) return [];
        var place = new SourceSpan(source, offset - partial.Length, partial.Length);
        var answers = new Answers(analysis, tools.Describer, tools.Guide, place);
        var site = tools.SiteOf(file, offset);
        var found = tools.IsYaml(file) || !IsInText(source, offset)
            ? Everything(site, partial, answers) : Controls(site.Clause, answers, inside: true);
        return [.. found.DistinctBy(each => (each.Label, each.Kind)).OrderBy(each => each.Order)
            .ThenBy(each => each.Label, StringComparer.Ordinal).Take(Most)];
    }

    IEnumerable<Suggestion> Everything(Site site, string partial, Answers answers)
    {
        var before = site.Clause.EndsWith(partial, StringComparison.Ordinal)
            ? site.Clause[..^partial.Length] : site.Clause;
        var keys = site.Keys.Select(key => answers.Snippet(key, SuggestionKind.Keyword, $"{key}: ", "key",
            tools.Guide.Word(key.Split(' ')[0]) ?? "", 0));
        IEnumerable<Suggestion> starts = site.StartsLine ? Starts(site, answers) : [];
        return keys.Concat(starts).Concat(before.Trim().Length == 0 ? [] : Going(site, before, answers));
    }

    /// <summary>A new line.</summary>
    IEnumerable<Suggestion> Starts(Site site, Answers answers)
    {
        if (ClauseWords.TakesPaths(site.Block)) return Asked(site, "", answers);
        return tools.ClauseWords.Of(site.Block).Select(word => answers.Snippet(
            word, SuggestionKind.Keyword, tools.Snippets.Of(site.Block, word), "", tools.Guide.Word(word) ?? "", 0));
    }

    /// <summary>The line as it goes on.</summary>
    IEnumerable<Suggestion> Going(Site site, string before, Answers answers)
    {
        if (before.EndsWith('.')) return Asked(site, before, answers);
        var (node, expected) = tools.Reader.Read(site.Block, before);
        var words = expected.Where(each => each.Length > 2 && each[0] == '`' && char.IsAsciiLetter(each[1]))
            .Select(each => answers.Make(each.Trim('`'), SuggestionKind.Keyword, "", "", 6));
        if (site.StartsLine && node is not null) return words;
        var question = Question(site, before);
        return words.Concat(Relations(before, expected, question, answers))
            .Concat(Units(before, answers))
            .Concat(expected.Contains("a text in quotes") ? Controls(before, answers, inside: false) : [])
            .Concat(question is null ? [] : answers.To(question))
            .Concat(site.Block == BlockKind.Test && before.Trim() == "expect"
                ? answers.To(new Question.OfWord(["pass", "note", "warn", "block"])) : []);
    }

    IEnumerable<Suggestion> Asked(Site site, string before, Answers answers) =>
        Question(site, before) is { } question ? answers.To(question) : [];

    /// <summary>
    /// What the binder wants to know of a name that would stand here: as a value, or else as a record's field.
    /// </summary>
    Question? Question(Site site, string before)
    {
        var here = $"{before}{(before.EndsWith('.') || before.Length == 0 ? "" : " ")}{Watch.Placeholder}";
        return AskedOf(site, here)
            ?? (before.TrimEnd() is [.., '{' or ','] ? AskedOf(site, $"{here} = x") : null);
    }

    Question? AskedOf(Site site, string here)
    {
        if (tools.Reader.Finish(site.Block, here) is not { } line) return null;
        var header = site.Header.Length == 0 ? null : tools.Reader.Finish(BlockKind.Pack, Opened(site.Header));
        return new ClauseBinder(analysis, analysis.PackOf(file), tools.Words).Bind(line, header).Asked;
    }

    static string Opened(string header) => header.TrimEnd().EndsWith('{') ? header : $"{header} {{";

    IEnumerable<Suggestion> Relations(
        string before, IReadOnlyList<string> expected, Question? question, Answers answers)
    {
        var last = before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        var type = (question as Question.OfValue)?.Expected;
        IReadOnlyList<string> words = last == "is" ? RelationWords.After(type)
            : last == "not" && before.Contains(" is not", StringComparison.Ordinal)
                ? ["present", "missing", "empty", "one of"]
            : expected.Contains("a comparison") ? RelationWords.Starts
            : question is Question.OfValue { Expected: null or ScalarType { Kind: ScalarKind.Flag } }
                && expected.Contains("a value") ? RelationWords.Conditions : [];
        return words.Select(word => answers.Make(word, SuggestionKind.Keyword, "", "", 3));
    }

    IEnumerable<Suggestion> Units(string before, Answers answers)
    {
        var last = before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return char.IsWhiteSpace(before[^1]) && decimal.TryParse(last, System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture, out _)
            ? tools.Words.Units.Select(unit => answers.Make(unit, SuggestionKind.Unit, "unit", "")) : [];
    }

    /// <summary>The controls of the standard just named that other rules serve already.</summary>
    IEnumerable<Suggestion> Controls(string before, Answers answers, bool inside)
    {
        var words = before.Split([' ', '\t', '\n', '\r', ',', '"'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not ["maps", "to", ..]) return [];
        var standard = analysis.PackOf(file).Scope.Standards.Values
            .Where(each => before.LastIndexOf($"{each.Name.Text} ", StringComparison.Ordinal) >= 0)
            .MaxBy(each => before.LastIndexOf($"{each.Name.Text} ", StringComparison.Ordinal));
        return analysis.Rules.SelectMany(rule => rule.Info.Maps).Where(map => map.Standard == standard?.Title.Text)
            .Select(map => map.Id).Distinct().Select(id => answers.Snippet(
                id, SuggestionKind.Standard, inside ? id : $"\"{id}\"", standard?.Title.Text ?? "", "", 0));
    }

    bool IsInText(SourceText source, int offset)
    {
        var lexed = new Lexer(new(source.Name, source.Text[..offset]), tools.Words).Read();
        return (lexed.Comments is [.., var comment] && comment.Span.End == offset)
            || (lexed.Diagnostics is [.., { Code: "P0001" } open] && open.Span.End == offset);
    }

    static string Partial(string text, int offset)
    {
        var start = offset;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-')) start--;
        return text[start..offset];
    }

    static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';
}
