using CsCheck;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Domain.Tests.Lineage;

public class LineageWalkerTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static LineageNode Node(string name) => new(LineageKind.Version, name);

    static LineageEdge Edge(string ends) =>
        new(Node(ends.Split('>')[0]), LineageRelation.DerivedFrom, Node(ends.Split('>')[1]));

    static LineageWalker Walker(params IEnumerable<LineageEdge> graph)
    {
        var edges = graph.ToArray();
        return new((nodes, direction, _) => new([.. edges.Where(e =>
            nodes.Contains(direction is LineageDirection.Up ? e.From : e.To))]));
    }

    static LineageWalker Graph(params string[] edges) => Walker(edges.Select(Edge));

    static string[] Names(LineageWalk walk) => [.. walk.Steps.Select(s => $"{s.Node.Reference}{s.Depth}")];

    [Fact]
    public async Task A_walk_up_finds_the_origins_by_the_shortest_way()
    {
        var walker = Graph("c>b", "b>a", "c>a", "x>c", "a>z");

        var walk = await walker.WalkAsync(Node("c"), LineageDirection.Up, 9, Stop);

        Assert.Equal(["b1", "a1", "z2"], Names(walk));
        Assert.Equal(Edge("a>z"), walk.Steps[2].Edge);
        Assert.False(walk.Truncated);
    }

    [Fact]
    public async Task A_walk_down_finds_the_consequences()
    {
        var walk = await Graph("c>b", "b>a", "x>c", "y>z").WalkAsync(Node("a"), LineageDirection.Down, 9, Stop);

        Assert.Equal(["b1", "c2", "x3"], Names(walk));
    }

    [Fact]
    public async Task A_walk_stops_at_its_depth_and_says_that_there_is_more()
    {
        var walker = Graph("c>b", "b>a");

        var one = await walker.WalkAsync(Node("c"), LineageDirection.Up, 1, Stop);
        var two = await walker.WalkAsync(Node("c"), LineageDirection.Up, 2, Stop);
        var none = await walker.WalkAsync(Node("c"), LineageDirection.Up, 0, Stop);

        Assert.Equal(["b1"], Names(one));
        Assert.True(one.Truncated);
        Assert.Equal(["b1", "a2"], Names(two));
        Assert.False(two.Truncated);
        Assert.Empty(none.Steps);
        Assert.True(none.Truncated);
    }

    [Fact]
    public async Task A_ring_in_old_data_does_not_trap_a_walk()
    {
        var walk = await Graph("a>b", "b>a").WalkAsync(Node("a"), LineageDirection.Up, 1, Stop);

        Assert.Equal(["b1"], Names(walk));
        Assert.False(walk.Truncated);
    }

    [Fact]
    public async Task A_walk_returns_at_most_ten_thousand_nodes()
    {
        var full = Enumerable.Range(0, LineageWalker.MaxNodes).Select(i => Edge($"a>{i}")).ToArray();

        var all = await Walker(full).WalkAsync(Node("a"), LineageDirection.Up, 1, Stop);
        var more = await Walker([.. full, Edge("a>more")]).WalkAsync(Node("a"), LineageDirection.Up, 1, Stop);

        Assert.Equal((LineageWalker.MaxNodes, false), (all.Steps.Count, all.Truncated));
        Assert.Equal((LineageWalker.MaxNodes, true), (more.Steps.Count, more.Truncated));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(51)]
    public async Task A_depth_out_of_range_is_a_bug(int depth) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        async () => await Graph().WalkAsync(Node("a"), LineageDirection.Up, depth, Stop));

    [Fact]
    public async Task The_deepest_walk_is_allowed() =>
        Assert.Empty((await Graph().WalkAsync(Node("a"), LineageDirection.Up, LineageWalker.MaxDepth, Stop)).Steps);

    [Fact]
    public async Task An_edge_that_closes_a_ring_is_told_with_the_ring()
    {
        var ring = await Graph("b>c", "c>d", "d>e", "c>a", "b>x").FindRingAsync(Edge("a>b"), Stop);

        Assert.Equal(["a", "b", "c", "a"], Assert.IsAssignableFrom<IReadOnlyList<LineageNode>>(ring)
            .Select(n => n.Reference));
    }

    [Fact]
    public async Task An_edge_to_itself_is_a_ring() =>
        Assert.Equal([Node("a"), Node("a")], await Graph().FindRingAsync(Edge("a>a"), Stop));

    [Fact]
    public async Task An_edge_that_closes_none_is_fine_also_beside_an_old_ring() =>
        Assert.Null(await Graph("b>c", "c>b", "x>a").FindRingAsync(Edge("a>b"), Stop));

    [Fact]
    public async Task A_ring_is_found_exactly_when_the_end_reaches_the_start() =>
        await Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Array[0, 12].SampleAsync(async pairs =>
        {
            var edges = pairs.Select(p => Edge($"{p.Item1}>{p.Item2}")).ToArray();
            var walker = Walker(edges);
            var reached = await walker.WalkAsync(Node("1"), LineageDirection.Up, LineageWalker.MaxDepth, Stop);

            var ring = await walker.FindRingAsync(Edge("0>1"), Stop);

            Assert.Equal(reached.Steps.Any(s => s.Node == Node("0")), ring is not null);
            if (ring is not null)
                Assert.All(ring.Zip(ring.Skip(1)).Skip(1), step => Assert.Contains(
                    new LineageEdge(step.First, LineageRelation.DerivedFrom, step.Second), edges));
        });
}
