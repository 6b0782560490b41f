using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>Turns the values of samples and tests into the JSON that a real document would have.</summary>
sealed class SampleBinder(BindingContext context, PackScope pack)
{
    const int MaxExtends = 16;

    /// <summary>All values of a sample, those that it extends first.</summary>
    public ImmutableArray<(ImmutableArray<string> Path, JsonNode? Value)> Sample(PathName name, int depth = 0)
    {
        if (Find(name) is not { } found || depth > MaxExtends)
        {
            return [];
        }

        var inherited = found.Sample.Extends is { } parent ? new SampleBinder(context, found.Pack)
            .Used(parent, depth + 1) : [];
        var home = new SampleBinder(context, found.Pack);
        return [.. inherited, .. found.Sample.Values.Select(home.Assignment)
            .OfType<(ImmutableArray<string>, JsonNode?)>()];
    }

    /// <summary>The same, asked for by a test or by another sample.</summary>
    public ImmutableArray<(ImmutableArray<string> Path, JsonNode? Value)> Used(PathName name, int depth = 0)
    {
        if (name.Parts.Length == 2 && pack.ImportNames.TryGetValue(name.Parts[0].Text, out var import))
            context.Used.Add(import);
        var home = name.Parts.Length == 2 ? pack.Imports.GetValueOrDefault(name.Parts[0].Text) : pack;
        if (home?.Samples.GetValueOrDefault(name.Parts[^1].Text) is { } sample) context.Used.Add(sample.Name);
        return Sample(name, depth);
    }

    (PackScope Pack, Declaration.Sample Sample)? Find(PathName name)
    {
        var (home, last) = (pack, name.Parts[^1].Text);
        if (name.Parts.Length == 2)
        {
            if (!pack.Imports.TryGetValue(name.Parts[0].Text, out var import)) return Unknown(name, pack.Imports.Keys);
            context.Watch?.Found(name.Parts[0].Span, new Meaning.OfPack(import));
            home = import;
        }

        context.Watch?.Ask(name.Parts[^1], new Question.OfSample(home));
        if (home.Samples.TryGetValue(last, out var sample))
        {
            context.Watch?.Found(name.Parts[^1].Span, new Meaning.OfSample(sample));
            return (home, sample);
        }

        return home.IsDamaged(last) ? null : Unknown(name, home.Samples.Keys);
    }

    (PackScope, Declaration.Sample)? Unknown(PathName name, IEnumerable<string> known)
    {
        var nearest = context.Spelling.Nearest(name.Parts[^1].Text, known);
        context.Report(Diagnostic.Error("P0203", $"there is no sample `{name.Text}`", name.Span)
            .Meant(nearest));
        return null;
    }

    public (ImmutableArray<string> Path, JsonNode? Value)? Assignment(Assignment assignment)
    {
        if (Place(assignment.Path) is not { } place) return null;
        var (value, ok) = Node(assignment.Value, place.Type);
        return ok ? (place.Path, value) : null;
    }

    /// <summary>A path and its type; null, with a message, when the metadata has no such field.</summary>
    /// <remarks>A function that the pack imports has a place too: what tests say that it gives.</remarks>
    public (ImmutableArray<string> Path, FieldType Type)? Place(PathName path) =>
        FunctionAt(path) is { } function ? ([FunctionSymbol.Assumed, function.Name.Text], function.Result)
        : new ExpressionBinder(context, pack).FieldAt(path) is { } field ? (field.Steps, field.Type) : null;

    FunctionSymbol? FunctionAt(PathName path) =>
        path.Parts.Length == 1 ? pack.Symbols.GetValueOrDefault(path.Text) as FunctionSymbol : null;

    /// <summary>A value as JSON; null for <c>missing</c>.</summary>
    public (JsonNode? Node, bool Ok) Node(Expression expression, FieldType type)
    {
        switch (expression, type)
        {
            case (Expression.Missing, _): return (null, true);
            case (Expression.Record record, RecordType shape): return Record(record, shape);
            case (Expression.Set set, SetType or ListType): return Array(set.Items, TypeCatalogue.ItemOf(type)!);
            case (Expression.List list, SetType or ListType): return Array(list.Items, TypeCatalogue.ItemOf(type)!);
            case (_, SetType set) when expression is not Expression.Path: return Node(expression, set.Of);
            default: return Scalar(expression, type);
        }
    }

    (JsonNode?, bool) Scalar(Expression expression, FieldType type)
    {
        if (expression is Expression.LicenceWith { Exception: null })
        {
            context.Report(Diagnostic.Error(
                "P0207", "`any exception` is no value here", expression.Span, "a model has one exception, or none"));
            return (null, false);
        }

        var operand = new ExpressionBinder(context, pack) { InSample = true }.Value(expression, null, type);
        if (operand is Operand.Broken) return (null, false);
        if (operand is Operand.Call { Function: Function.Digest,
            Arguments: [Operand.Constant { Value: Value.Text text }] })
        {
            return (Digests.Of(text.Characters), true);
        }

        if (operand is Operand.Constant constant && TypeRules.Fits(constant.Type, type))
            return (new JsonValues().Write(constant.Value, type), true);

        context.Report(Diagnostic.Error(
            "P0211", $"this should be {TypeCatalogue.Describe(type)}", expression.Span,
                $"this is {TypeCatalogue.Describe(operand.Type)}"));
        return (null, false);
    }

    (JsonNode?, bool) Array(ImmutableArray<Expression> items, FieldType type)
    {
        var nodes = items.Select(item => Node(item, type)).ToList();
        return (new JsonArray([.. nodes.Select(each => each.Node)]), nodes.All(each => each.Ok));
    }

    (JsonNode?, bool) Record(Expression.Record record, RecordType shape)
    {
        var result = new JsonObject();
        var ok = true;
        foreach (var assignment in record.Fields)
        {
            var name = assignment.Path.Parts[0];
            context.Watch?.Ask(name, new Question.OfField(shape, ""));
            if (shape.Find(name.Text) is not { } field)
            {
                var nearest = context.Spelling.Nearest(name.Text, shape.Fields.Select(each => each.Name));
                context.Report(Diagnostic
                    .Error("P0201", $"the model metadata has no field `{name.Text}`", name.Span,
                        $"not in schema {context.Types.Version}, in {TypeCatalogue.Article(shape.Name)}")
                    .Note($"fields there: {string.Join(", ", shape.Fields.Select(each => each.Name))}")
                    .Meant(nearest));
                ok = false;
                continue;
            }

            context.Watch?.Found(name.Span, new Meaning.OfField($"{shape.Name}.{name.Text}", field));
            var (node, fine) = Node(assignment.Value, field.Type);
            ok &= fine;
            if (node is not null) result[name.Text] = node;
        }

        return (result, ok);
    }
}
