using System.Text.Json.Nodes;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Schema.Tests;

public sealed class FrozenContentTests
{
    readonly FrozenContent _frozen = new(new MetadataSchema());

    [Fact]
    public void Six_blocks_are_frozen_with_digests_and_without_later_evidence()
    {
        var effective = Documents.Object("""
            {"identity":{"id":"x","group":"search","authors":["bob"],"house":{"colour":"blue"}},
             "provenance":{"commit":"a1b2c3d","upstream":[{"model":"base","terms":{"commercial_use":"permitted"}}]},
             "artifacts":[{"type":"weights","sha256":"w","size":3,"signature":"verified","signed_by":"k"}],
             "data":{"pii":[]},"evals":{"task":{"accuracy":1}},"risk":{"tier":"Low"},"legal":{"license":"MIT"},
             "security":{"signed":true},"governance":{"recert_date":"2026-04-20"},
             "deployment":{"targets":[]},"monitoring":{"slos":{}}}
            """);

        var content = _frozen.Select(effective);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"identity":{"group":"search","house":{"colour":"blue"}},
                 "provenance":{"commit":"a1b2c3d","upstream":[{"model":"base","terms":{"commercial_use":"permitted"}}]},
                 "artifacts":[{"type":"weights","sha256":"w","size":3}],
                 "data":{"pii":[]},"risk":{"tier":"Low"},"legal":{"license":"MIT"}}
                """),
            content), content.ToJsonString());
    }

    [Fact]
    public void A_block_that_is_not_there_stays_away() => Assert.Equal("{}", _frozen.Select([]).ToJsonString());

    [Fact]
    public void Evidence_that_comes_later_changes_nothing()
    {
        var merge = new MetadataMerge(new MetadataSchema());
        var declared = Documents.Object(Documents.Example);
        var evidence = Documents.Object("""
            {"identity":{"authors":["bob"]},"security":{"signed":true},"evals":{"task":{"accuracy":0.9}},
             "artifacts":[{"uri":"registry/answer-bot:2.3.0","signature":"verified"}]}
            """);

        var before = _frozen.Select(merge.Merge(declared, []).Effective);
        var after = _frozen.Select(merge.Merge(declared, evidence).Effective);

        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }
}
