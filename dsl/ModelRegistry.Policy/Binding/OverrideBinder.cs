using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>Checks a team's own values against the directions and bounds that the pack sets.</summary>
sealed class OverrideBinder(
    BindingContext context, PackScope pack, IReadOnlyDictionary<string, PackScope> packs, IEnumerable<BoundRule> rules)
{
    public BoundOverride? Bind(Declaration.Override declaration)
    {
        context.Watch?.Ask(declaration.Pack, new Question.OfPack());
        context.Watch?.Ask(declaration.Scope, new Question.OfWord(["team", "group"]));
        if (declaration.Scope.Text is not ("team" or "group"))
        {
            context.Report(Diagnostic.Error(
                "P0324", "values hold for a team or a group", declaration.Scope.Span, "expected `team` or `group`"));
            return null;
        }

        if (!packs.TryGetValue(declaration.Pack.Text, out var target))
        {
            context.Report(Diagnostic.Warning(
                "P0250", $"the pack `{declaration.Pack.Text}` is not here", declaration.Pack.Span,
                "nothing is overridden"));
            return null;
        }

        context.Watch?.Found(declaration.Pack.Span, new Meaning.OfPack(target));
        Dictionary<ParameterSymbol, Operand> values = [];
        foreach (var assignment in declaration.Values)
        {
            if (Value(assignment, target) is { } value) values[value.Parameter] = value.Value;
        }

        return new(declaration.Scope.Text, declaration.Team.Text, values);
    }

    (ParameterSymbol Parameter, Operand.Constant Value)? Value(Assignment assignment, PackScope target)
    {
        var name = assignment.Path.Text;
        context.Watch?.Ask(assignment.Path.Parts[0], new Question.OfParameter(target));
        if (target.Symbols.GetValueOrDefault(name) is not ParameterSymbol parameter)
        {
            var nearest = context.Spelling.Nearest(
                name, target.Symbols.Values.OfType<ParameterSymbol>().Select(each => each.Name.Text));
            context.Report(Diagnostic
                .Error("P0322", $"`{target.Syntax.Name?.Text}` has no parameter `{name}`", assignment.Path.Span)
                .Meant(nearest));
            return null;
        }

        context.Watch?.Found(assignment.Path.Span, new Meaning.OfSymbol(parameter));
        var bound = new ExpressionBinder(context, pack) { NamedShare = name }.Value(
            assignment.Value, null, parameter.Type);
        if (bound is Operand.Broken) return null;
        if (bound is not Operand.Constant constant || !TypeRules.Fits(bound.Type, parameter.Type))
        {
            context.Report(Diagnostic.Error(
                "P0211", $"`{name}` is {TypeCatalogue.Describe(parameter.Type)}", assignment.Value.Span));
            return null;
        }

        return IsAllowed(constant, parameter, assignment.Value.Span) ? (parameter, constant) : null;
    }

    bool IsAllowed(Operand.Constant value, ParameterSymbol parameter, SourceSpan span)
    {
        var direction = parameter.Declaration.Teams;
        var name = parameter.Name.Text;
        var own = parameter.Declaration.Default.Span;
        var where = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{own.Source.Name}:{own.Line}");
        if (direction is null)
        {
            context.Report(
                Diagnostic.Error("P0323", $"teams may not change `{name}`", span, $"set to {own.Text} ({where})"));
            return false;
        }

        var sign = parameter.Default is Operand.Constant standard ? new Ordering().Compare(value.Value, standard.Value)
            : null;
        if ((direction == "lower" && sign is not { Max: <= 0 }) || (direction == "raise" && sign is not { Min: >= 0 }))
        {
            context.Report(WrongDirection(parameter, direction, span, $"the pack's own value is {own.Text} ({where})"));
            return false;
        }

        if (SymbolBinder.IsBetween(value, parameter)) return true;
        context.Report(Diagnostic.Error(
            "P0321", $"`{name}` lies between {parameter.Low?.Span.Text} and {parameter.High?.Span.Text}", span, where));
        return false;
    }

    Diagnostic WrongDirection(ParameterSymbol parameter, string direction, SourceSpan span, string label)
    {
        var name = parameter.Name.Text;
        var rule = rules.FirstOrDefault(each => each.Parameters.Contains(parameter) && !each.Info.Waivable.Never);
        var beyond = direction == "lower" ? "above" : "below";
        return Diagnostic.Error("P0320", $"teams may only {direction} `{name}`", span, label)
            .Note("a team may make this limit stricter, never looser")
            .Help(rule is null ? null
                : $"to go {beyond} {parameter.Declaration.Default.Span.Text} for one model, "
                    + $"ask {string.Join(" or ", rule.Info.Waivable.By)} for a waiver of {rule.Id}");
    }
}
