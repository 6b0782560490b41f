using ModelRegistry.Policy.Binding;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>What a name could be where one was looked for.</summary>
sealed class Answers(Analysis analysis, Describer describer, WordGuide guide, SourceSpan place)
{
    public IEnumerable<Suggestion> To(Question question) => question switch
    {
        Question.OfValue value => Values(value),
        Question.OfField { Record: var record, Place: var path } => record.Fields.Select(field => Field(field, path)),
        Question.OfImported { Import: var import } => import.Symbols.Values
            .Where(symbol => symbol is not FunctionSymbol).Select(symbol => Symbol(symbol, 0)),
        Question.OfMember { Type: var type } => Members(type),
        Question.OfTerm { Type: var type } => Terms(type),
        Question.OfRule => analysis.Rules.Select(rule => Make(rule.Id, SuggestionKind.Rule, rule.Info.Title,
            describer.Tell(new Meaning.OfRule(rule.Syntax)))),
        Question.OfSample { Pack: var pack } => pack.Samples.Values.Select(sample =>
                Make(sample.Name.Text, SuggestionKind.Sample, "sample", describer.Tell(new Meaning.OfSample(sample))))
            .Concat(Imports(pack)),
        Question.OfStandard { Pack: var pack } => pack.Standards.Values.Select(standard =>
            Make(standard.Name.Text, SuggestionKind.Standard, standard.Title.Text, "")),
        Question.OfParameter { Pack: var pack } => pack.Symbols.Values.OfType<ParameterSymbol>()
            .Select(symbol => Symbol(symbol, 0)),
        Question.OfType => analysis.Context.Types.Names().Concat(["set of", "list of"])
            .Select(name => Make(name, SuggestionKind.Type, "type",
                analysis.Context.Types.Find(name) is { } type ? describer.Tell(new Meaning.OfType(name, type)) : "")),
        Question.OfPack => analysis.Packs.Where(pack => pack.Info.Name.Length > 0).Select(pack =>
            Make(pack.Info.Name, SuggestionKind.Pack, pack.Info.Version, pack.Info.Title ?? "")),
        Question.OfRole => analysis.Context.Types.Find("role") is EnumType role ? Members(role) : [],
        Question.OfObligation => analysis.Rules.SelectMany(rule => rule.Info.Obliges)
            .Concat(["open-recertification", "reduce-traffic"]).Distinct()
            .Select(name => Make(name, SuggestionKind.Value, "obligation", "")),
        Question.OfWord { Words: var words } => words.Select(word => Make(word, SuggestionKind.Keyword, "", "")),
        _ => [],
    };

    /// <summary>What stands at the place already, replaced by a text.</summary>
    public Suggestion Make(string label, SuggestionKind kind, string detail, string doc, int order = 0) =>
        new(label, kind, new(place, label)) { Detail = detail, Doc = doc, Order = order };

    public Suggestion Snippet(string label, SuggestionKind kind, string text, string detail, string doc, int order) =>
        new(label, kind, new(place, text))
        {
            Detail = detail, Doc = doc, Order = order, IsSnippet = text.Contains('$'),
        };

    IEnumerable<Suggestion> Values(Question.OfValue asked)
    {
        var expected = asked.Expected is ScalarType { Kind: ScalarKind.Flag } ? null : asked.Expected;
        var fixedValues = expected switch
        {
            EnumType named => Members(named),
            VocabularyType vocabulary => Terms(vocabulary),
            SetType or ListType =>
                [Snippet("{ ... }", SuggestionKind.Value, "{ $0 }", TypeText.Name(expected), "", 0)],
            _ => [],
        };
        foreach (var each in fixedValues) yield return each;
        for (var scope = asked.Scope; scope is not null; scope = scope.Outer)
        {
            var variable = scope.Variable;
            yield return Make(variable.Name, SuggestionKind.Variable, TypeText.Name(variable.Type),
                describer.Tell(new Meaning.OfVariable(variable)), 2);
        }

        foreach (var symbol in asked.Pack.Symbols.Values.Where(symbol => Fits(symbol, expected)))
            yield return Symbol(symbol, 1);
        foreach (var import in Imports(asked.Pack)) yield return import;
        foreach (var field in analysis.Context.Types.Root.Fields) yield return Field(field, "", 4);
        foreach (var name in new Library(analysis.Context.Types).Names.Where(name => name != "digest"))
            yield return Function(name);
    }

    static bool Fits(Symbol symbol, FieldType? expected) => symbol switch
    {
        ParameterSymbol parameter => expected is null || TypeRules.Fits(parameter.Type, expected),
        ListSymbol list => expected is not null && TypeRules.Fits(list.Type, expected),
        FunctionSymbol function => expected is null || TypeRules.Fits(function.Result, expected),
        _ => expected is null,
    };

    Suggestion Field(Field field, string path, int order = 0) => Make(
        field.Name, SuggestionKind.Field, TypeText.Name(field.Type),
        describer.Field(path.Length == 0 ? field.Name : $"{path}.{field.Name}", field), order);

    Suggestion Symbol(Symbol symbol, int order)
    {
        var (name, doc) = (symbol.Name.Text, describer.Tell(new Meaning.OfSymbol(symbol)));
        return symbol switch
        {
            ParameterSymbol parameter =>
                Make(name, SuggestionKind.Parameter, Describer.Signature(parameter), doc, order),
            ListSymbol list => Make(name, SuggestionKind.List, TypeText.Name(list.Type), doc, order),
            DefineSymbol { Declaration: var define } when !define.Parameters.IsEmpty => Snippet(name,
                SuggestionKind.Function, $"{name}($1)", Describer.Signature(define), doc, order),
            FunctionSymbol { Declaration: var function } => Snippet(name,
                SuggestionKind.Function, $"{name}($1)", function.Signature, doc, order),
            _ => Make(name, SuggestionKind.Function, "definition", doc, order),
        };
    }

    Suggestion Function(string name)
    {
        var signature = guide.Signature(name);
        return Snippet(name, SuggestionKind.Function, signature.Contains('(') ? $"{name}($1)" : name, signature,
            guide.Function(name) ?? "", 5);
    }

    IEnumerable<Suggestion> Imports(PackScope pack) => pack.Imports.Select(import => Make(import.Key,
        SuggestionKind.Pack, import.Value.Syntax.Name?.Text ?? "",
        describer.Tell(new Meaning.OfPack(import.Value)), 3));

    IEnumerable<Suggestion> Members(EnumType type) => type.Values.Select((value, rank) => Make(value.Name,
        SuggestionKind.Value, type.Noun, value.Doc) with { Order = type.Ordered ? rank - type.Values.Count : 0 });

    IEnumerable<Suggestion> Terms(VocabularyType type) =>
        (analysis.Context.Vocabularies?.Values(type.Name) ?? []).Order(StringComparer.Ordinal)
        .Select(value => Make(value, SuggestionKind.Value, type.Name, ""));
}
