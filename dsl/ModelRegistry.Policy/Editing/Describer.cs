using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Formatting;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>Tells what a name means, in Markdown.</summary>
sealed class Describer(IVocabularies? vocabularies, WordGuide guide)
{
    public string Tell(Meaning meaning) => meaning switch
    {
        Meaning.OfField field => Field(field.Path, field.Field),
        Meaning.OfSymbol { Symbol: ParameterSymbol parameter } => Parameter(parameter),
        Meaning.OfSymbol { Symbol: ListSymbol list } => Join(
            $"**{list.Name.Text}** · list of {TypeText.Name(TypeCatalogue.ItemOf(list.Type) ?? list.Type)}",
            $"`{{ {Clip(string.Join(", ", list.Items.Items.Select(item => item.Span.Text)))} }}`"),
        Meaning.OfSymbol { Symbol: DefineSymbol define } => Define(define),
        Meaning.OfSymbol { Symbol: FunctionSymbol function } => Join(
            $"**{function.Declaration.Signature}** · function of the registry, version {function.Declaration.Version}",
            function.Offered?.Doc),
        Meaning.OfVariable { Variable: var variable } => Join(
            $"**{variable.Name}** · {TypeText.Name(variable.Type)}",
            variable is { IsQuantified: true, Path: { } path } ? $"Each item of `{path}`, one after another."
                : variable.IsQuantified ? "Each item, one after another." : "What the definition is given.",
            TypeText.Values(variable.Type, vocabularies)),
        Meaning.OfStandard { Standard: var standard } =>
            Join($"**{standard.Name.Text}** · standard", standard.Title.Text),
        Meaning.OfSample { Sample: var sample } => Join($"**{sample.Name.Text}** · sample",
            sample.Extends is { } parent ? $"`{parent.Text}`, and {Many(sample.Values.Length)} of its own."
                : $"{Many(sample.Values.Length)}."),
        Meaning.OfRule { Rule: var rule } => Rule(rule),
        Meaning.OfPack { Pack: var pack } => Join(
            $"**{pack.Syntax.Name?.Text}** {pack.Syntax.Version?.Text} · pack", pack.Syntax.Headline("title")),
        Meaning.OfFunction function => guide.Function(function.Name) ?? "",
        Meaning.OfMember { Type: var type, Value: var value } => Join(
            $"**{value.Name}** · {type.Noun}", value.Doc, TypeText.Values(type, vocabularies)),
        Meaning.OfTerm term => Join($"**{term.Value}** · {term.Type.Name}", TypeText.Values(term.Type, vocabularies)),
        Meaning.OfType type => Join($"**{type.Name}** · type", TypeText.Values(type.Type, vocabularies),
            TypeText.Unit(type.Type)),
        _ => "",
    };

    public string Field(string path, Field field) => Join(
        $"**{path}** · {TypeText.Name(field.Type)}",
        field.Doc,
        TypeText.Values(field.Type, vocabularies),
        TypeText.Unit(field.Type),
        path.StartsWith("event", StringComparison.Ordinal) ? null
            : field.Origin == Origin.Recorded
                ? "Recorded by the registry; what a publisher declares there is not read."
                : "Declared by the publisher.",
        field.Example is { } example ? $"For example `{example}`." : null);

    public static string Signature(ParameterSymbol parameter)
    {
        var declaration = parameter.Declaration;
        var bounds = declaration is { Low: { } low, High: { } high } ? $" between {low.Span.Text} and {high.Span.Text}"
            : "";
        return $"{TypeText.Name(parameter.Type)} = {declaration.Default.Span.Text}{bounds}"
            + (declaration.Teams is { } teams ? $", teams may {teams}" : "");
    }

    static string Parameter(ParameterSymbol parameter) => Join(
        $"**{parameter.Name.Text}** · parameter", $"`{Signature(parameter)}`",
        parameter.Declaration.Teams switch
        {
            "lower" => "A team may set a lower value for its own models, never a higher one.",
            "raise" => "A team may set a higher value for its own models, never a lower one.",
            "change" => "A team may set another value for its own models.",
            _ => "The same for everybody.",
        });

    public static string Signature(Declaration.Define define) => define.Parameters.IsEmpty ? define.Name.Text
        : $"{define.Name.Text}({string.Join(", ", define.Parameters.Select(each => $"{each.Name.Text}: "
            + each.Type.Span.Text))})";

    static string Define(DefineSymbol define) => Join($"**{Signature(define.Declaration)}** · definition",
        $"```policy\n{Clip(define.Declaration.Body.Span.Text)}\n```");

    static string Rule(Declaration.Rule rule) => Join(
        $"**{rule.Name.Text}** · {rule.Title.Text}",
        string.Join("\n\n", rule.Clauses.OfType<Clause.On>().Select(on =>
            $"`{on.Level} on {string.Join(", ", on.Events.Select(ClauseDocs.Event))}`")),
        rule.Clauses.OfType<Clause.Says>().FirstOrDefault(says => says.Keyword == "because")?.Text.Text);

    static string Many(int values) => values == 1 ? "1 value" : $"{values} values";

    static string Clip(string text) => text.Length <= 600 ? text : $"{text[..600]}…";

    static string Join(params string?[] parts) => string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part)));
}
