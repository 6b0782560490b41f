using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Comparing;

/// <summary>What stands differently in two editions of a rule, clause by clause, as a reviewer reads it.</summary>
sealed class PartChanges(BoundPack before, BoundPack after)
{
    public IReadOnlyList<PartChange> Of(RuleForm was, RuleForm now)
    {
        var (old, young) = (Clauses(before), Clauses(after));
        List<PartChange> changes = [];
        foreach (var keyword in old.Concat(young).Select(clause => clause.Keyword).Distinct(StringComparer.Ordinal))
        {
            var gone = Texts(old, keyword).Except(Texts(young, keyword), StringComparer.Ordinal).ToList();
            var come = Texts(young, keyword).Except(Texts(old, keyword), StringComparer.Ordinal).ToList();
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
                changes.Add(new(keyword, gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i)));
        }

        return changes.Count > 0 ? changes : Hidden(was, now);
    }

    /// <summary>The clauses are the same, and what they name is not.</summary>
    List<PartChange> Hidden(RuleForm was, RuleForm now)
    {
        if (was.All.Select(NormalForm.Of).ToHashSet().SetEquals(now.All.Select(NormalForm.Of))) return [];
        var (old, young) = (Named(before), Named(after));
        return
        [
            .. from pair in old.OrderBy(pair => pair.Key, StringComparer.Ordinal)
               where young.TryGetValue(pair.Key, out var other) && other != pair.Value
               select new PartChange(pair.Key, pair.Value, young[pair.Key]),
        ];
    }

    static List<(string Keyword, string Text)> Clauses(BoundPack pack) =>
    [
        ("title", pack.Rules[0].Info.Title),
        .. pack.Applies is { } applies ? [("pack applies when", Written.As(applies.Span))]
            : Array.Empty<(string, string)>(),
        .. pack.Rules[0].Syntax.Clauses.Select(clause => (Keyword(clause), Written.As(clause.Span))),
    ];

    static string Keyword(Clause clause) => clause switch
    {
        Clause.On on => on.Level,
        Clause.Applies => "applies when",
        Clause.Require => "require",
        Clause.Says says => says.Keyword,
        Clause.Maps => "maps to",
        Clause.Obliges => "obliges",
        Clause.Waivable or Clause.NeverWaivable => "waivable",
        Clause.Grandfather => "grandfather",
        Clause.Retired => "retired",
        _ => "missing evidence",
    };

    static IEnumerable<string> Texts(List<(string Keyword, string Text)> clauses, string keyword) =>
        clauses.Where(clause => clause.Keyword == keyword).Select(clause => clause.Text);

    /// <summary>The lists, parameters and definitions in reach, as they are declared.</summary>
    static Dictionary<string, string> Named(BoundPack pack)
    {
        Dictionary<string, string> named = new(StringComparer.Ordinal);
        foreach (var declaration in pack.Scope.Closure().SelectMany(scope => scope.Syntax.Declarations))
        {
            if (declaration is Declaration.Parameter or Declaration.List or Declaration.Define
                or Declaration.Function)
                named.TryAdd(declaration.Name.Text, Written.As(declaration.Span));
        }

        return named;
    }
}
