using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0112: a waiver that covers no day, or a rule that has retired by then.</summary>
sealed class WaiverLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var waiver in subject.Syntax.Declarations.OfType<Declaration.Waiver>())
        {
            var until = waiver.Lines.OfType<WaiverLine.Until>().FirstOrDefault();
            var granted = waiver.Lines.OfType<WaiverLine.Granted>().FirstOrDefault();
            if (until is null || granted is null) continue;
            if (until.Day < granted.On)
            {
                yield return Diagnostic
                    .Warning("L0112", "this waiver covers nothing", until.DaySpan, "it ends before it begins")
                    .Beside(granted.Span, "it begins here");
            }

            var rule = subject.All.SelectMany(pack => pack.Rules).FirstOrDefault(each =>
                each.Id == waiver.ForRule.Text);
            if (rule?.Retired is { } retired && retired <= granted.On)
            {
                yield return Diagnostic
                    .Warning("L0112", "this waiver covers nothing", waiver.ForRule.Span,
                        $"the rule is retired since {retired:yyyy-MM-dd}")
                    .Help("take the waiver away");
            }
        }
    }
}
