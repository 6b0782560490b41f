using System.Globalization;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Rules and tests as the wire has them.</summary>
static class PackMapping
{
    public static RuleEntry ToWire(RuleInfo rule) => new(
        rule.Id, rule.Title, [.. rule.Events.Select(Event)], rule.Because, rule.Fix,
        [.. rule.Maps.Select(map => $"{map.Standard} {map.Id}")], rule.Waivable.By, rule.Waivable.Longest,
        rule.Waivable.NeedsControls, rule.Obliges, [.. rule.Reads.Order(StringComparer.Ordinal)], rule.At.Line);

    public static PackTest ToWire(TestResult test) => new(test.Title, test.Passed,
        [.. test.Failures.Select(failure => string.Create(
            CultureInfo.InvariantCulture, $"line {failure.At.Line}: {failure.Message}"))],
        test.At.Line);

    static string Event(RuleEvent on) =>
        $"{PolicyGate.Wire(on.Level)} on {on.Event}{(on.Target is null ? "" : $" to {on.Target}")}";
}
