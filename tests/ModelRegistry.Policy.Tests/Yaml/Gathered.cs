using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Tests.Formatting;

namespace ModelRegistry.Policy.Tests.Yaml;

/// <summary>What a pack says, with declarations and clauses gathered by kind as the YAML form gathers them.</summary>
static class Gathered
{
    public static string Of(PackSource pack)
    {
        var syntax = new PackReader(new()).Read(pack);
        Assert.Equal("", string.Join("\n\n", syntax.Diagnostics.Select(each => each.Render())));
        return Trees.Of(syntax with
        {
            Headlines = [.. syntax.Headlines.DistinctBy(line => line.Keyword)],
            Declarations = [.. syntax.Declarations.Select(Clauses).GroupBy(Kind).OrderBy(group => group.Key)
                .SelectMany(group => group)],
        });
    }

    static string Kind(Declaration declaration) => declaration.GetType().Name;

    static Declaration Clauses(Declaration declaration) => declaration switch
    {
        Declaration.Rule rule => rule with { Clauses = [.. rule.Clauses.GroupBy(Key).SelectMany(Merged)] },
        Declaration.Waiver waiver => waiver with { Lines = [.. waiver.Lines.DistinctBy(line => line.GetType())
            .OrderBy(line => line.GetType().Name, StringComparer.Ordinal)] },
        Declaration.Sample sample => sample with { Values = [.. Last(sample.Values)] },
        Declaration.Override own => own with { Values = [.. Last(own.Values)] },
        _ => declaration,
    };

    static IEnumerable<Assignment> Last(IEnumerable<Assignment> values) =>
        values.GroupBy(value => value.Path.Text).Select(group => group.Last());

    static string Key(Clause clause) => clause switch
    {
        Clause.On on => on.Level,
        Clause.Says says => says.Keyword,
        _ => clause.GetType().Name,
    };

    static IEnumerable<Clause> Merged(IGrouping<string, Clause> group) => group.First() switch
    {
        Clause.On on => [on with { Events = [.. group.Cast<Clause.On>().SelectMany(each => each.Events)] }],
        Clause.Maps maps => [maps with { To = [.. group.Cast<Clause.Maps>().SelectMany(each => each.To)] }],
        Clause.Obliges all => [all with { Names = [.. group.Cast<Clause.Obliges>().SelectMany(each => each.Names)] }],
        Clause.NeverWaivable or Clause.MissingWarns => [group.First()],
        _ => group,
    };
}
