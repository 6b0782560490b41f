using System.Globalization;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Explaining;

/// <summary>What the grandfathering of a rule does for a version, in a sentence.</summary>
sealed class GraceWords(Inputs inputs)
{
    /// <summary>Null for a rule without grandfathering, and where none is needed.</summary>
    public string? Of(BoundRule rule, RuleResult result)
    {
        if (rule.Grandfather is not { } terms || result.Verdict is Verdict.Pass or Verdict.Waived) return null;
        if (result.Grace is { } grace)
        {
            return $"The version was registered before {Day(grace.RegisteredBefore)}, so until {Day(grace.Until)} this "
                + "only warns.";
        }

        if (inputs.Today > terms.Until)
        {
            return $"Versions registered before {Day(terms.Before)} were spared until {Day(terms.Until)}, "
                + "which is over.";
        }

        return inputs.Happening.Registered is { } registered
            ? $"Only versions registered before {Day(terms.Before)} are spared, and this one was registered on "
                + $"{Day(Ordering.DayOf(registered))}."
            : $"Only versions registered before {Day(terms.Before)} are spared, and nobody says when this one was.";
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
