using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>
/// Changes a name everywhere. It tries the change out first: every place must mean the same thing afterwards, and
/// nothing else may.
/// </summary>
sealed class Renamer(PolicyWorkspace workspace, Toolbox tools)
{
    public RenameAnswer Rename(PackFile file, int offset, string name)
    {
        if (workspace.AnalysisOf(file).At(file, offset) is not { } mention)
            return No("There is no name here that a pack declares.");
        if (mention.Meaning.Declared is not { } declared || mention.Meaning is Meaning.OfPack)
            return No($"`{mention.Span.Text}` is not declared in a pack, so it cannot be renamed here.");
        if (Invalid(name) is { } why) return No(why);
        if (name == declared.Text) return new RenameAnswer.Renamed([]);
        var places = workspace.PlacesOf(mention.Meaning).ToList();
        if (places.Find(place => place.Text != declared.Text) is { Source: not null } odd)
            return No($"{odd.Source.Name}:{odd.Line} writes the name in another way; change it there by hand.");
        if (Damaged(places) is { } damaged) return No(damaged);
        List<TextEdit> edits = [.. places.Select(place => new TextEdit(place, name))];
        return Clash(mention.Meaning, declared, name, edits) is { } clash ? No(clash)
            : new RenameAnswer.Renamed(edits);
    }

    static RenameAnswer.Refused No(string reason) => new(reason);

    /// <summary>Why a text is no name; null when it is one.</summary>
    string? Invalid(string name)
    {
        var lexed = new Lexer(new("", $"( {name}"), tools.Words).Read();
        var isName = lexed.Tokens is [_, { Kind: TokenKind.Name }] && lexed.Comments.Count == 0
            && lexed.Text(1) == name;
        if (!isName) return tools.Words.KindOf(name) != TokenKind.Name
            ? $"`{name}` is a reserved word; choose another name."
            : $"`{name}` is no name: letters, digits, `_`, and `-` between them, beginning with a letter.";
        return tools.Words.LineWords.Contains(name) ? $"`{name}` starts lines; choose another name." : null;
    }

    /// <summary>A line that cannot be read may hold the name, so nothing is changed around it.</summary>
    string? Damaged(List<SourceSpan> places)
    {
        var first = places.Select(place => place.Source.Name).Distinct(StringComparer.Ordinal)
            .Select(workspace.FileOf).OfType<PackFile>().SelectMany(file => workspace.AnalysisOf(file).Files)
            .SelectMany(file => file.Syntax.Diagnostics).FirstOrDefault();
        return first is null ? null
            : $"{first.Span.Source.Name}:{first.Span.Line} cannot be read and may hold the name; repair it first.";
    }

    string? Clash(Meaning meaning, Word declared, string name, List<TextEdit> edits)
    {
        var after = edits.GroupBy(edit => edit.Span.Source.Name).Aggregate(workspace, (changed, group) =>
            changed.With(new(group.Key, Edited.Apply(group.First().Span.Source.Text, group))));
        var home = after.FileOf(declared.Span.Source.Name);
        if (home is null) return "The file that declares it is gone.";
        var moved = declared.Span.Start + edits.Where(edit => edit.Span.Source == declared.Span.Source)
            .Count(edit => edit.Span.Start < declared.Span.Start) * (name.Length - declared.Text.Length);
        var now = after.AnalysisOf(home).MentionsIn(home).Where(each => each.Span.Start == moved)
            .Select(each => each.Meaning).FirstOrDefault(each => each.GetType() == meaning.GetType());
        var count = now is null ? 0 : after.PlacesOf(now).Count();
        if (count == edits.Count && Mistakes(after, edits) <= Mistakes(workspace, edits)) return null;
        return $"`{name}` means something else already where `{declared.Text}` is used; choose another name.";
    }

    static int Mistakes(PolicyWorkspace workspace, List<TextEdit> edits) => edits
        .Select(edit => edit.Span.Source.Name).Distinct(StringComparer.Ordinal)
        .Select(workspace.FileOf).OfType<PackFile>()
        .SelectMany(file => workspace.AnalysisOf(file).Diagnostics)
        .Count(each => each.Severity == Severity.Error || each.Code == "L0103");
}
