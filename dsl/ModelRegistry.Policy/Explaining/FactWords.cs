using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Explaining;

/// <summary>Says a fact of a decision in words: the field by its name, the limit with who sets it.</summary>
sealed partial class FactWords(IReadOnlyList<ExplainedParameter> parameters)
{
    const string Since = "since ";

    /// <summary>Phrases of expectations, what a sentence makes of them after "must", and after "that".</summary>
    readonly (string Phrase, string Must, string Holds)[] _verbs =
    [
        ("containing ", "contain ", "contains "),
        ("matching ", "match ", "matches "),
        ("requiring any of ", "require any of ", "requires any of "),
    ];

    /// <summary>"the toxicity (evals.llm.toxicity) is 4%, and may be at most 3% (max_toxicity, p.policy:12)".</summary>
    public string Failing(Observed fact) => Sought.Match(fact.Expected) is { Success: true } sought
        ? NotFound(fact, sought.Groups["where"].Value)
        : $"{Found(fact)}, and {Must(Limit(fact.Expected), IsCounted(fact))}{Old(fact)}";

    /// <summary>"the toxicity (evals.llm.toxicity) is 2% (required: at most 3%)".</summary>
    public string Holding(Observed fact) => $"{Found(fact)} (required: {Limit(fact.Expected)}{Old(fact)})";

    /// <summary>"the tier (risk.tier) is Low, and the rule asks only where that is at least Medium".</summary>
    public string Asking(Observed fact) =>
        $"{Found(fact)}, and the rule asks only where that {Holds(Limit(fact.Expected), IsCounted(fact))}{Old(fact)}";

    /// <summary>"none of the 2 approvals in governance.approvals has `approval.role is MRC`".</summary>
    string NotFound(Observed fact, string where) => fact.Value == "empty"
        ? $"{fact.Path} is empty, and must hold one with `{Limit(where)}`"
        : $"none of the {fact.Value} in {fact.Path} has `{Limit(where)}`";

    static string Found(Observed fact) => IsCounted(fact)
        ? $"{fact.Path} {(fact.Value == "empty" ? "is empty" : $"has {fact.Value}")}"
        : IsAge(fact) ? $"{Subject(fact.Path)} dates from {fact.Value[Since.Length..]}"
        : $"{Subject(fact.Path)} is {fact.Value}";

    /// <summary>How old something is reads as the day that it dates from.</summary>
    static bool IsAge(Observed fact) => fact.Value.StartsWith(Since, StringComparison.Ordinal);

    static string Old(Observed fact) => IsAge(fact) ? " old" : "";

    string Must(string expected, bool isCounted)
    {
        var (not, phrase) = Negation(expected);
        if (isCounted) return $"must{not} have `{phrase}`";
        foreach (var (from, must, _) in _verbs)
        {
            if (phrase.StartsWith(from, StringComparison.Ordinal)) return $"must{not} {must}{phrase[from.Length..]}";
        }

        var isLimit = not.Length == 0 && (phrase.StartsWith("at most ", StringComparison.Ordinal)
            || phrase.StartsWith("less than ", StringComparison.Ordinal));
        return $"{(isLimit ? "may" : "must")}{not} be {phrase}";
    }

    string Holds(string expected, bool isCounted)
    {
        var (not, phrase) = Negation(expected);
        if (isCounted) return not.Length == 0 ? $"has `{phrase}`" : $"has not `{phrase}`";
        foreach (var (from, must, holds) in _verbs)
        {
            if (phrase.StartsWith(from, StringComparison.Ordinal))
                return (not.Length == 0 ? holds : $"does not {must}") + phrase[from.Length..];
        }

        return $"is{not} {phrase}";
    }

    static (string Not, string Phrase) Negation(string expected) =>
        expected.StartsWith("not ", StringComparison.Ordinal) ? (" not", expected[4..]) : ("", expected);

    /// <summary>
    /// A limit that has a name says where it is set: "at most max_rate (3%)" is "at most 3% (max_rate, …)".
    /// </summary>
    string Limit(string expected) => parameters.Aggregate(expected, (text, parameter) => text.Replace(
        $"{parameter.Name} ({parameter.Value})", $"{parameter.Value} ({parameter.Name}, {By(parameter)})",
        StringComparison.Ordinal));

    static string By(ExplainedParameter parameter) => parameter.Override is { } own
        ? $"which the {own.Scope} {own.Team} set, {own.At}"
        : $"{parameter.At}";

    /// <summary>Whether the fact is about how many items of a list there are, and not about the list itself.</summary>
    static bool IsCounted(Observed fact) => Counted.IsMatch(fact.Expected);

    static string Subject(string path) => Place.Match(path) is { Success: true } match
        ? $"the {match.Groups["last"].Value.Replace('_', ' ')} ({path})"
        : path;

    [GeneratedRegex(@"^(not )?(some|no|every|at least \d+|at most \d+|exactly \d+)( distinct \S+ among)? \w+ in ")]
    static partial Regex Counted { get; }

    [GeneratedRegex(@"^some \w+ in \S+ where (?<where>.+)$")]
    static partial Regex Sought { get; }

    [GeneratedRegex(@"^[a-z_]+(\[\d+\])?(\.[a-z0-9_]+(\[\d+\])?)*\.(?<last>[a-z0-9_]{4,})$")]
    static partial Regex Place { get; }
}
