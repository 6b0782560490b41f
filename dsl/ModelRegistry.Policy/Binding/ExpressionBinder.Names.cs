using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    /// <summary>
    /// A name: variable, then the pack's own names, then the metadata, then a value expected at this place.
    /// </summary>
    Operand Path(PathName path, Scope? scope, FieldType? expected)
    {
        var first = path.Parts[0].Text;
        if (path.Parts.Length == 1) context.Watch?.Ask(path.Parts[0], new Question.OfValue(pack, scope, expected));
        if (Scope.Find(scope, first) is { } variable)
        {
            context.Watch?.Found(path.Parts[0].Span, new Meaning.OfVariable(variable));
            return Fields(
                path, variable.Type, 1, variable.IsQuantified ? variable.Path ?? first : first, (steps, type) =>
                new Operand.Local(variable, steps, path.Span, type));
        }

        if (pack.Symbols.TryGetValue(first, out var symbol)) return Symbol(symbol, path, 1, this);
        if (pack.Imports.TryGetValue(first, out var import) && path.Parts.Length > 1) return Imported(import, path);
        if (Types.Root.Find(first) is not null)
        {
            return Fields(path, Types.Root, 0, "", (steps, type) => new Operand.Field(steps, path.Span, type));
        }

        if (path.Parts.Length == 1 && Builtin(first, path.Span) is { } builtin)
        {
            context.Watch?.Found(path.Span, new Meaning.OfFunction(first));
            return builtin;
        }

        if (path.Parts.Length == 1 && expected is not null
            && Literal(path.Parts[0], expected) is { } literal) return literal;
        return Unknown(path, scope);
    }

    Operand? Builtin(string name, SourceSpan span) => name switch
    {
        "today" => new Operand.Call(Function.Today, [], span, Types.Date),
        "now" => new Operand.Call(Function.Now, [], span, Types.Instant),
        _ => null,
    };

    Operand Imported(PackScope import, PathName path)
    {
        context.Used.Add(pack.ImportNames[path.Parts[0].Text]);
        context.Watch?.Found(path.Parts[0].Span, new Meaning.OfPack(import));
        context.Watch?.Ask(path.Parts[1], new Question.OfImported(import));
        if (import.Symbols.TryGetValue(path.Parts[1].Text, out var symbol))
            return Symbol(symbol, path, 2, new(context, import));

        if (import.IsDamaged(path.Parts[1].Text)) return Broken(path.Span);
        var nearest = context.Spelling.Nearest(path.Parts[1].Text, import.Symbols.Keys);
        context.Report(Diagnostic
            .Error("P0203", $"`{import.Syntax.Name?.Text}` has no `{path.Parts[1].Text}`", path.Parts[1].Span,
                "not declared there")
            .Meant(nearest, $"{path.Parts[0].Text}.{nearest}"));
        return Broken(path.Span);
    }

    Operand Symbol(Symbol symbol, PathName path, int parts, ExpressionBinder home)
    {
        if (path.Parts.Length > parts)
        {
            context.Report(Diagnostic.Error(
                "P0204", $"`{symbol.Name.Text}` has no fields", path.Parts[parts].Span, "it is no record"));
            return Broken(path.Span);
        }

        context.Used.Add(symbol.Name);
        context.Watch?.Found(path.Parts[parts - 1].Span, new Meaning.OfSymbol(symbol));
        switch (symbol)
        {
            case ParameterSymbol parameter:
                _reads.Parameters.Add(parameter);
                return new Operand.Parameter(parameter, path.Span, parameter.Type);
            case ListSymbol list:
                _reads.Symbols.Add(list);
                return new Operand.Named(list, path.Span, list.Type);
            case DefineSymbol define when define.Declaration.Parameters.Length == 0: return Use(
                define, [], path.Span, home);
            default:
                context.Report(Diagnostic
                    .Error("P0205", $"`{symbol.Name.Text}` needs its parameters", path.Span, "written without them")
                    .Help($"write `{symbol.Name.Text}(...)`"));
                return Broken(path.Span);
        }
    }

    Operand Fields(
        PathName path, FieldType start, int from, string under, Func<ImmutableArray<string>, FieldType, Operand> make)
    {
        var (type, place) = (start, under);
        var steps = ImmutableArray.CreateBuilder<string>();
        for (var i = from; i < path.Parts.Length; i++)
        {
            var part = path.Parts[i];
            if (type is not RecordType record) return NoRecord(path, i, type);
            context.Watch?.Ask(part, new Question.OfField(record, place));
            if (record.Find(part.Text) is not { } field) return UnknownField(path, i, record, place);
            steps.Add(part.Text);
            place = place.Length == 0 ? part.Text : $"{place}.{part.Text}";
            type = field.Type;
            context.Watch?.Found(part.Span, new Meaning.OfField(place, field));
        }

        var operand = make(steps.ToImmutable(), type);
        if (SchemaPath(operand) is { } schemaPath) _reads.Paths.Add(schemaPath);
        return operand;
    }

    /// <summary>
    /// A field of the metadata, of the event or of the version in production; null, with a message, when there is none.
    /// </summary>
    public Operand.Field? FieldAt(PathName path) =>
        Fields(path, Types.Root, 0, "", (steps, type) => new Operand.Field(steps, path.Span, type)) as Operand.Field;

    Operand NoRecord(PathName path, int index, FieldType type)
    {
        var before = string.Join('.', path.Parts.Take(index).Select(part => part.Text));
        var single = path.Parts[index - 1].Text.TrimEnd('s');
        context.Report(TypeCatalogue.ItemOf(type) is RecordType
            ? Diagnostic.Error("P0202", $"`{before}` is a list", path.Parts[index].Span, "of which item?")
                .Help($"write `some {single} in {before} where {single}.{path.Parts[index].Text} ...`")
            : Diagnostic.Error(
                "P0202", $"`{before}` is {TypeCatalogue.Describe(type)}", path.Parts[index].Span, "it has no fields"));
        return Broken(path.Span);
    }

    Operand UnknownField(PathName path, int index, RecordType record, string place)
    {
        var name = path.Parts[index];
        var nearest = context.Spelling.Nearest(name.Text, record.Fields.Select(field => field.Name));
        var before = string.Join('.', path.Parts.Take(index).Select(part => part.Text));
        var under = place.Length == 0 ? "" : $", under {place}";
        context.Report(Diagnostic
            .Error("P0201", $"the model metadata has no field `{name.Text}`", name.Span,
                $"not in schema {Types.Version}{under}")
            .Note($"fields there: {string.Join(", ", record.Fields.Select(field => field.Name))}")
            .Meant(nearest, $"{(before.Length == 0 ? "" : $"{before}.")}{nearest}"));
        return Broken(path.Span);
    }

    Operand Unknown(PathName path, Scope? scope)
    {
        var name = path.Parts[0].Text;
        if (pack.IsDamaged(name)) return Broken(path.Span);
        List<string> known =
            [.. pack.Symbols.Keys, .. pack.Imports.Keys, .. Types.Root.Fields.Select(field => field.Name), "today",
            "now"];
        for (var each = scope; each is not null; each = each.Outer) known.Add(each.Variable.Name);
        var nearest = context.Spelling.Nearest(name, known);
        context.Report(Diagnostic
            .Error("P0203", $"nothing is called `{name}`", path.Parts[0].Span,
                "no variable, parameter, list, definition or block of the metadata")
            .Meant(nearest, $"{nearest}{path.Text[name.Length..]}")
            .Help(nearest is null && path.Parts.Length == 1 ? $"write a text in quotes: `\"{name}\"`" : null));
        return Broken(path.Span);
    }

    Operand Use(DefineSymbol define, ImmutableArray<Operand> arguments, SourceSpan span, ExpressionBinder home)
    {
        if (!home.EnsureBound(define, span, _defineDepth)) return Broken(span);
        _reads.Symbols.Add(define);
        _reads.Add(define.Reads, ArgumentPaths(define, arguments));
        return new Operand.Truth(new Condition.Call(define, arguments, span), span, Types.Flag);
    }

    static Dictionary<string, string?> ArgumentPaths(DefineSymbol define, ImmutableArray<Operand> arguments) =>
        define.Parameters.Select((parameter, index) => (parameter.Name, Path: SchemaPath(arguments[index])))
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(pair => ReadSet.Placeholder(pair.Name), pair => pair.Path, StringComparer.Ordinal);

    Operand.Broken Broken(SourceSpan span) => new(span, Types.Text);

    /// <summary>
    /// Binds a definition when it is first used; false, with a message, when it leads to itself or too deep.
    /// </summary>
    public bool EnsureBound(DefineSymbol define, SourceSpan use, int depth = 0)
    {
        if (define.Binding || depth > MaxDefineDepth)
        {
            context.Report(define.Binding
                ? Diagnostic.Error("P0261", $"`{define.Name.Text}` is defined by itself", use, "this leads back to it")
                : Diagnostic.Error("P0262", $"definitions stand at most {MaxDefineDepth} deep", use, "one too many"));
            return false;
        }

        if (define.Body is not null) return true;
        define.Binding = true;
        var inner = new ExpressionBinder(context, pack) { _defineDepth = depth + 1 };
        Scope? scope = null;
        foreach (var (name, type) in define.Declaration.Parameters)
        {
            var variable = new Variable(name.Text, TypeOf(type) ?? Types.Text, ReadSet.Placeholder(name.Text), false)
            {
                Declared = name,
            };
            context.Watch?.Found(name.Span, new Meaning.OfVariable(variable));
            define.Parameters = define.Parameters.Add(variable);
            scope = new(variable, scope);
        }

        define.Body = inner.Condition(define.Declaration.Body, scope);
        define.Reads.Add(inner._reads);
        define.Binding = false;
        return true;
    }

    /// <summary>A type by its name; null, with a message, when there is none.</summary>
    public FieldType? TypeOf(TypeName name)
    {
        context.Watch?.Ask(name.Name, new Question.OfType());
        if (name.Of is not null && name.Name.Text == "set") return TypeOf(name.Of) is { } item ? new SetType(item)
            : null;
        if (name.Of is not null && name.Name.Text == "list")
            return TypeOf(name.Of) is { } item ? new ListType(item, 1_000) : null;
        if (name.Of is null && Types.Find(name.Name.Text) is { } type)
        {
            context.Watch?.Found(name.Span, new Meaning.OfType(name.Name.Text, type));
            return type;
        }

        var nearest = context.Spelling.Nearest(name.Name.Text, Types.Names());
        context.Report(Diagnostic
            .Error("P0206", $"there is no type `{name.Span.Text}`", name.Span)
            .Help(nearest is null
                ? "types are text, number, percent, duration, date, licence and the metadata's own, such as risk-tier"
                : $"did you mean `{nearest}`?"));
        return null;
    }
}
