using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>What the compiler says, as the wire has it.</summary>
static class PackMessages
{
    public static ProblemHttpResult Problem(
        ProblemType type, string detail, IReadOnlyList<Diagnostic> diagnostics) =>
        Problems.Problem.Of(type, detail, errors: null, ("diagnostics", JsonSerializer.SerializeToElement(
            [.. diagnostics.Select(ToWire)], GovernanceJson.Default.IReadOnlyListPackDiagnostic)));

    public static PackDiagnostic ToWire(Diagnostic one)
    {
        var end = one.Span.Source.Locate(one.Span.End);
        return new(one.Code, PolicyGate.Wire(one.Severity), one.Message, one.Span.Source.Name, one.Span.Line,
            one.Span.Column, end.Line, end.Column,
            [.. one.Advice.Select(advice => new PackAdvice(PolicyGate.Wire(advice.Kind), advice.Text))], one.Render());
    }
}
