using System.Globalization;
using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Linting;

/// <summary>
/// Asks an inventory for how many models a rule passes because there is nothing to check: those to which the rule
/// applies and where it is known that nothing matches.
/// </summary>
sealed class VacuityProbe(BoundPack pack, BoundRule rule, Condition.Every every, string noun, TypeCatalogue types)
{
    /// <summary>A sentence; null where nothing is in production.</summary>
    public string? Note(IInventory inventory)
    {
        var (none, all) = inventory.Count(Question());
        if (all == 0) return null;
        var said = none switch
        {
            0 => "lacks one today",
            1 => $"has no {noun}; it passes today",
            _ => $"have no {noun}; they pass today",
        };
        var count = none == 0 ? "none" : none.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{count} of {all} production models {said}");
    }

    /// <summary>The rule with only the question whether something matches: it fails where nothing does.</summary>
    PolicySet Question()
    {
        var asks = rule with
        {
            Info = rule.Info with { Events = [new(Outcome.Block, "promote", "production")] },
            Requires = [new Condition.Some(every.Variable, every.Collection, every.Where, every.Span)],
            Retired = null, Grandfather = null,
        };
        return new([pack with { Rules = [asks], Waivers = [], Overrides = [], Tests = [] }], types);
    }
}
