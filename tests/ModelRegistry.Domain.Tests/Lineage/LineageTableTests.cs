using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Domain.Tests.Lineage;

public class LineageTableTests
{
    readonly LineageTable _table = new();

    // "from relation to,to" in wire names.
    readonly string[] _allowed =
    [
        "version trained-on dataset,data-snapshot,feature-set",
        "base-model trained-on dataset,data-snapshot,feature-set",
        "adapter trained-on dataset,data-snapshot,feature-set",
        "version evaluated-on dataset,data-snapshot",
        "version uses-features feature-set",
        "version fine-tuned-from version,base-model",
        "adapter fine-tuned-from version,base-model",
        "version derived-from version,base-model",
        "base-model derived-from version,base-model",
        "version uses-adapter adapter,version",
        "version built-from-commit commit",
        "adapter built-from-commit commit",
        "run built-from-commit commit",
        "version produced-by-run run",
        "adapter produced-by-run run",
        "data-snapshot produced-by-run run",
        "dataset produced-by-run run",
        "version ran-in environment",
        "run ran-in environment",
        "data-snapshot snapshot-of dataset,feature-set",
        "dataset derived-from dataset,data-snapshot",
        "feature-set derived-from dataset,data-snapshot",
        "run read dataset,data-snapshot,feature-set",
        "version read dataset,data-snapshot,feature-set",
    ];

    [Fact]
    public void Every_combination_is_allowed_or_refused_as_listed()
    {
        HashSet<string> expected = [.. _allowed.Select(line => line.Split(' '))
            .SelectMany(words => words[2].Split(',').Select(to => $"{words[0]} {words[1]} {to}"))];

        HashSet<string> actual = [..
            from start in Enum.GetValues<LineageKind>()
            from relation in Enum.GetValues<LineageRelation>()
            from end in Enum.GetValues<LineageKind>()
            where _table.Explain(new(new(start, "a"), relation, new(end, "b"))) is null
            select $"{start.Wire()} {relation.Wire()} {end.Wire()}"];

        Assert.Equal(expected.Order(), actual.Order());
        Assert.Equal(expected.Count, _table.Rules.Count);
    }

    [Fact]
    public void A_refusal_names_the_possible_ends() => Assert.Equal(
        "A version is not evaluated-on a run; possible ends are dataset, data-snapshot.",
        _table.Explain(new(new(LineageKind.Version, "a"), LineageRelation.EvaluatedOn, new(LineageKind.Run, "b"))));

    [Fact]
    public void A_refusal_says_when_there_are_none() => Assert.Equal(
        "A commit is not ran-in a run; the relation never starts at a commit.",
        _table.Explain(new(new(LineageKind.Commit, "a"), LineageRelation.RanIn, new(LineageKind.Run, "b"))));

    [Fact]
    public void Nothing_comes_from_itself()
    {
        var node = new LineageNode(LineageKind.Version, "search/answer-bot@1.0.0");

        Assert.Equal("version:search/answer-bot@1.0.0 cannot come from itself.",
            _table.Explain(new(node, LineageRelation.DerivedFrom, node)));
    }

    [Fact]
    public void Names_are_read_as_they_are_written()
    {
        Assert.All(Enum.GetValues<LineageKind>(), kind =>
            Assert.True(LineageNames.TryParse(kind.Wire(), out LineageKind read) && read == kind));
        Assert.All(Enum.GetValues<LineageRelation>(), relation =>
            Assert.True(LineageNames.TryParse(relation.Wire(), out LineageRelation read) && read == relation));
        Assert.False(LineageNames.TryParse("Version", out LineageKind _));
        Assert.False(LineageNames.TryParse(null, out LineageRelation _));
    }

    [Theory]
    [InlineData(null, "The reference is empty.")]
    [InlineData(" ", "The reference is empty.")]
    [InlineData("a\tb", "The reference has a control character.")]
    [InlineData(" a", "The reference begins or ends with a space.")]
    [InlineData("a ", "The reference begins or ends with a space.")]
    [InlineData("faq-corpus@2025-09-10", null)]
    public void A_reference_is_checked(string? reference, string? reason) =>
        Assert.Equal(reason, LineageNode.Explain(reference));

    [Fact]
    public void A_reference_has_at_most_512_characters()
    {
        Assert.Null(LineageNode.Explain(new string('a', 512)));
        Assert.Equal("The reference has 513 characters; at most 512 are allowed.",
            LineageNode.Explain(new string('a', 513)));
    }

    [Fact]
    public void An_edge_reads_as_a_sentence() => Assert.Equal(
        "version:a trained-on dataset:b",
        new LineageEdge(new(LineageKind.Version, "a"), LineageRelation.TrainedOn,
            new(LineageKind.Dataset, "b")).ToString());
}
