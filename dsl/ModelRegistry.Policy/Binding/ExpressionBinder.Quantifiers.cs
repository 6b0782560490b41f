using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    Condition Every(Expression.Every every, Scope? scope)
    {
        if (Open(every.Variable, every.Collection, scope, every.Span) is not { } open)
            return new Condition.Broken(every.Span);

        var header = every.Span with { Length = every.Collection.Span.End - every.Span.Start };
        CheckScope(every.Where, every.Variable, header);
        CheckScope(every.Body, every.Variable, header);
        var where = every.Where is null ? null : Condition(every.Where, open.Scope);
        return new Condition.Every(
            open.Scope.Variable, open.Collection, where, Condition(every.Body, open.Scope), every.Span);
    }

    Condition Some(Expression.Some some, Scope? scope)
    {
        if (Open(some.Variable, some.Collection, scope, some.Span) is not { } open)
            return new Condition.Broken(some.Span);

        CheckScope(some.Where, some.Variable, some.Span with { Length = some.Collection.Span.End - some.Span.Start });
        var where = some.Where is null ? null : Condition(some.Where, open.Scope);
        var found = new Condition.Some(open.Scope.Variable, open.Collection, where, some.Span);
        return some.Negated ? new Condition.Not(found, some.Span) : found;
    }

    Condition Count(Expression.Count count, Scope? scope)
    {
        if (Open(count.Variable, count.Collection, scope, count.Span) is not { } open)
            return new Condition.Broken(count.Span);

        CheckScope(
            count.Where, count.Variable, count.Span with { Length = count.Collection.Span.End - count.Span.Start });
        var distinct = count.Distinct is null ? null : Path(count.Distinct, open.Scope, null);
        var where = count.Where is null ? null : Condition(count.Where, open.Scope);
        if (count.Threshold != decimal.Truncate(count.Threshold))
        {
            context.Report(
                Diagnostic.Error("P0215", "only whole things can be counted", count.Span, "this counts to a fraction"));
        }

        return new Condition.Count(
            count.Quantity, count.Threshold, distinct, open.Scope.Variable, open.Collection, where, count.Span);
    }

    /// <summary>
    /// The collection and the scope inside the quantifier; null when there is no collection to go through.
    /// </summary>
    (Operand Collection, Scope Scope)? Open(Word variable, PathName collection, Scope? scope, SourceSpan span)
    {
        var operand = Path(collection, scope, null);
        if (operand is Operand.Broken) return null;
        if (TypeCatalogue.ItemOf(operand.Type) is not { } item)
        {
            context.Report(Diagnostic.Error(
                "P0216", $"there is nothing to go through: this is {TypeCatalogue.Describe(operand.Type)}",
                    collection.Span,
                "neither a set nor a list"));
            return null;
        }

        ReportShadow(variable, scope);
        var inner = new Scope(new(variable.Text, item, SchemaPath(operand), true) { Declared = variable }, scope);
        context.Watch?.Found(variable.Span, new Meaning.OfVariable(inner.Variable));
        if (Scope.Quantifiers(inner) <= MaxQuantifiers) return (operand, inner);
        context.Report(Diagnostic.Error(
            "P0217", $"`every`, `some` and counts nest at most {MaxQuantifiers} deep", span, "one too many")
            .Help("give the inner part a name with `define`"));
        return null;
    }

    void ReportShadow(Word variable, Scope? scope)
    {
        var name = variable.Text;
        var hidden = Scope.Find(scope, name) is not null ? "a variable around it"
            : pack.Symbols.ContainsKey(name) ? "a name of this pack"
            : pack.Imports.ContainsKey(name) ? "an imported pack"
            : Types.Root.Find(name) is not null ? "a block of the metadata"
            : Builtin(name, variable.Span) is not null ? "a word of the language" : null;
        if (hidden is null) return;
        context.Report(Diagnostic
            .Warning("L0103", $"`{name}` hides {hidden}", variable.Span, "inside, the name means each item")
            .Help("choose another name"));
    }

    /// <summary>Every and/or part must speak about the variable, or a check could hide in the wrong place.</summary>
    void CheckScope(Expression? condition, Word variable, SourceSpan header)
    {
        if (condition is null) return;
        var parts = condition switch
        {
            Expression.And and => and.Parts,
            Expression.Or or => or.Parts,
            _ => [condition],
        };
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is Expression.And or Expression.Or) CheckScope(parts[i], variable, header);
            else if (!new Mentions(variable.Text).In(parts[i])) ReportScope(parts, i, variable, header);
        }
    }

    void ReportScope(
        System.Collections.Immutable.ImmutableArray<Expression> parts, int index, Word variable, SourceSpan header)
    {
        var part = parts[index];
        var diagnostic = Diagnostic
            .Error("P0230", $"this part does not speak about `{variable.Text}`", part.Span,
                "... but this is the same for all of them")
            .Beside(header, $"for each {variable.Text} ...")
            .Note($"with no {variable.Text}s at all, it would never be checked")
            .Fix($"put it on a `require` line of its own: `require {OneLine(part.Span)}`");
        if (index > 0)
        {
            var before = parts[index - 1].Span;
            diagnostic = diagnostic
                .Fix($"or close the first part: `({Short(header, parts[index - 1])}) {Rest(parts[index - 1], part)}`")
                .Offer("close the first part", [new(header with { Length = 0 }, "("),
                    new(new(before.Source, before.End, 0), ")")]);
        }

        context.Report(OwnLine(part.Span, index > 0 ? parts[index - 1].Span : null) is { } edits
            ? diagnostic.Offer("put it on a `require` line of its own", edits) : diagnostic);
    }

    /// <summary>The last part, with its <c>and</c>, becomes a line below; only in the text form.</summary>
    static IReadOnlyList<TextEdit>? OwnLine(SourceSpan part, SourceSpan? before)
    {
        var source = part.Source;
        if (before is not { } end || PackSource.IsYamlName(source.Name)) return null;
        var joint = source.Text[end.End..part.Start].Trim();
        if (joint != "and" || source.Text[part.End..].Split('\n')[0].Trim().Length > 0) return null;
        return [new(new(source, end.End, part.End - end.End), $"\n  require {OneLine(part)}")];
    }

    static string Short(SourceSpan header, Expression before)
    {
        var words = OneLine(header).Split(' ');
        var end = OneLine(before.Span).Split(' ')[^1];
        return $"{string.Join(' ', words.Take(3))} ... {end}";
    }

    static string Rest(Expression before, Expression part) =>
        OneLine(part.Span.Source, before.Span.End, part.Span.End);

    static string OneLine(SourceSpan span) => OneLine(span.Source, span.Start, span.End);

    static string OneLine(SourceText source, int start, int end) =>
        string.Join(' ', source.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string? SchemaPath(Operand operand) => operand switch
    {
        Operand.Field field => string.Join('.', field.Steps),
        Operand.Local { Variable.Path: { } path } local => string.Join('.', [path, .. local.Steps]),
        _ => null,
    };
}
