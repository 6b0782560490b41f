using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>A rule with its names and types settled.</summary>
sealed record BoundRule(
    Declaration.Rule Syntax,
    RuleInfo Info,
    ImmutableArray<Condition> Applies,
    ImmutableArray<Condition> Requires,
    IReadOnlySet<ParameterSymbol> Parameters)
{
    public string Id => Info.Id;

    /// <summary>The longest waiver; null for no limit.</summary>
    public Value.Duration? LongestWaiver { get; init; }

    public Clause.Grandfather? Grandfather { get; init; }

    public DateOnly? Retired { get; init; }

    public bool MissingWarns { get; init; }
}
