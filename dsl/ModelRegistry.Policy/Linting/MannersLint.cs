using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>
/// What readers of a decision miss (L0108 no <c>because</c>, L0109 no <c>fix</c>, L0110 no control in a pack that
/// names standards), and what weakens a pack (L0113 missing evidence only warns, L0115 a parameter without bounds).
/// </summary>
sealed class MannersLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
    [
        .. subject.Pack.Rules.SelectMany(rule => Check(rule, subject.Pack.Scope.Standards.Count > 0)),
        .. subject.Syntax.Declarations.OfType<Declaration.Parameter>().Where(IsUnbounded).Select(Unbounded),
    ];

    static IEnumerable<Diagnostic> Check(BoundRule rule, bool hasStandards)
    {
        var name = rule.Syntax.Name.Span;
        if (rule.Syntax.Damaged) yield break;
        if (rule.Info.Because is null)
        {
            yield return Diagnostic.Warning("L0108", "this rule does not say why", name, "no `because`")
                .Help("add `because \"...\"`: people read it when they are stopped")
                .Offer("add `because`", AddedLine.Of(rule.Syntax, "because", "\"...\""));
        }

        if (rule.Info.Fix is null)
        {
            yield return Diagnostic.Warning("L0109", "this rule does not say what to do", name, "no `fix`")
                .Help("add `fix \"...\"`: the next step of somebody who was stopped")
                .Offer("add `fix`", AddedLine.Of(rule.Syntax, "fix", "\"...\""));
        }

        if (hasStandards && rule.Info.Maps.Count == 0)
        {
            yield return Diagnostic.Warning("L0110", "this rule serves no control", name, "no `maps to`")
                .Help("add `maps to` with a standard of this pack; reports leave the rule out otherwise");
        }

        if (rule.Syntax.Clauses.OfType<Clause.MissingWarns>().FirstOrDefault() is { } weak)
        {
            yield return Diagnostic
                .Warning("L0113", "this lets models without evidence pass with a warning", weak.Span,
                    "missing evidence weighs less than a failure here")
                .Help("take it away, or say why with `# lint: allow L0113 because ...`");
        }
    }

    static bool IsUnbounded(Declaration.Parameter parameter) => parameter is { Teams: "change", Low: null };

    static Diagnostic Unbounded(Declaration.Parameter parameter) => Diagnostic
        .Warning("L0115", $"teams may set `{parameter.Name.Text}` to anything", parameter.Name.Span, "it has no bounds")
        .Help("add `between ... and ...`, or let teams only `lower` or `raise` it");
}
