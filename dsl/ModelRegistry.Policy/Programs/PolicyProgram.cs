using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>Packs in compiled form. Immutable; every thread has its own <see cref="ProgramRun"/>.</summary>
sealed class PolicyProgram
{
    readonly Dictionary<BoundPack, PackProgram> _byPack;
    readonly Dictionary<BoundRule, RuleProgram> _byRule;
    readonly Cell[] _constants;
    readonly IReadOnlyDictionary<ParameterSymbol, int> _parameters;

    public PolicyProgram(IReadOnlyList<BoundPack> packs, TypeCatalogue types)
    {
        Shape = new(types);
        Facts = new(types);
        var compiler = new ConditionCompiler(Shape);
        Func<EvaluationState, Truth>? When(ImmutableArray<Condition> applies) =>
            applies.IsEmpty ? null : compiler.Compile(applies);
        Packs =
        [
            .. packs.Select(pack => new PackProgram(
                pack, When(pack.Applies is { } applies ? [applies] : []),
                [.. pack.Rules.Select(rule =>
                    new RuleProgram(rule, When(rule.Applies), compiler.Compile(rule.Requires)))])),
        ];
        (_constants, _parameters) = (compiler.Constants, compiler.Parameters);
        _byPack = new(
            Packs.Select(pack => KeyValuePair.Create(pack.Pack, pack)), ReferenceEqualityComparer.Instance);
        _byRule = new(
            Packs.SelectMany(pack => pack.Rules).Select(rule => KeyValuePair.Create(rule.Rule, rule)),
            ReferenceEqualityComparer.Instance);
        RuleCount = Packs.Sum(pack => pack.Rules.Count);
    }

    public ReadShape Shape { get; }

    public EventFacts Facts { get; }

    public IReadOnlyList<PackProgram> Packs { get; }

    public int RuleCount { get; }

    /// <summary>How many nodes of all three parts there are at most under one number.</summary>
    public int Nodes =>
        Math.Max(Shape.DocumentSpace.Nodes, Math.Max(Shape.PreviousSpace.Nodes, Shape.EventSpace.Nodes));

    public PackProgram Of(BoundPack pack) => _byPack[pack];

    public RuleProgram Of(BoundRule rule) => _byRule[rule];

    public EvaluationState NewState() =>
        new(_constants, Nodes + 1) { Parameters = new Cell[_parameters.Count] };

    /// <summary>The parameters' cells where some have a team's own value.</summary>
    public Cell[] Parameters(IReadOnlyDictionary<ParameterSymbol, Value> values)
    {
        var cells = new Cell[_parameters.Count];
        foreach (var (parameter, value) in values)
        {
            if (_parameters.TryGetValue(parameter, out var index)) cells[index] = CellValues.Of(value);
        }

        return cells;
    }
}
