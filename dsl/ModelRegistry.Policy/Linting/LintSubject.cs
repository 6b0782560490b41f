using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>A pack that is looked at, among those that it was compiled with.</summary>
sealed record LintSubject(BoundPack Pack, ImmutableArray<BoundPack> All, BindingContext Context)
{
    public PackSyntax Syntax => Pack.Scope.Syntax;

    /// <summary>Every condition that stands in the pack: of rules, definitions and the pack itself.</summary>
    public IEnumerable<Condition> Conditions =>
    [
        .. Pack.Applies is null ? [] : new[] { Pack.Applies },
        .. Pack.Scope.Symbols.Values.OfType<DefineSymbol>().Select(define => define.Body).OfType<Condition>(),
        .. Pack.Rules.SelectMany(rule => rule.Applies.Concat(rule.Requires)),
    ];
}
