using System.Text.Json.Nodes;
using CsCheck;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Schema.Tests;

public sealed class MetadataMergeTests
{
    readonly MetadataMerge _merge = new(new MetadataSchema());

    [Theory]
    [InlineData("""{"governance":{"approvals":[{"role":"MRC","decision":"approved"}]}}""", "governance.approvals")]
    [InlineData("""{"governance":{"exceptions":[{"rule":"LIC-001"}]}}""", "governance.exceptions")]
    [InlineData("""{"governance":{"recert_date":"2036-04-20"}}""", "governance.recert_date")]
    [InlineData("""{"identity":{"authors":["nobody"]}}""", "identity.authors")]
    [InlineData("""{"identity":{"id":"0198f3c2-8a51-7c3e-b1d4-2f6a9e0c7d35"}}""", "identity.id")]
    [InlineData("""{"security":{"signed":true}}""", "security.signed")]
    [InlineData("""{"security":{"sbom_id":"sbom-9981"}}""", "security.sbom_id")]
    [InlineData("""{"security":{"license_scan":{"result":"clean"}}}""", "security.license_scan")]
    [InlineData("""{"security":{"vuln_scans":[{"critical":0}]}}""", "security.vuln_scans")]
    [InlineData("""{"evals":{"llm":{"hallucination_rate":0.0}}}""", "evals")]
    [InlineData("""{"monitoring":{"drift":{"psi":0.0}}}""", "monitoring.drift.psi")]
    [InlineData("""{"artifacts":[{"signature":"verified"}]}""", "artifacts[0].signature")]
    [InlineData("""{"artifacts":[{},{"sha256":"abc"}]}""", "artifacts[1].sha256")]
    [InlineData("""{"artifacts":{"signature":"verified"}}""", "artifacts.signature")]
    [InlineData("""{"artifacts":[[{"signature":"verified"}]]}""", "artifacts[0][0].signature")]
    [InlineData("""{"security":[{"signed":true}]}""", "security[0].signed")]
    public void A_forged_record_does_not_count_and_is_shown_as_declared(string json, string path)
    {
        var declared = Documents.Object(json);

        var merged = _merge.Merge(declared, []);

        var aside = Assert.Single(merged.SetAside);
        Assert.Equal((path, SetAsideReason.Recorded), (aside.Path, aside.Reason));
        Assert.Empty(Leaves.Of(merged.Effective));
    }

    [Fact]
    public void A_fact_takes_the_place_of_what_was_declared_there()
    {
        var merged = _merge.Merge(
            Documents.Object("""{"security":{"signed":true,"encryption":"KMS"},"risk":{"tier":"Low"}}"""),
            Documents.Object("""{"security":{"signed":false,"sbom_id":"s1"}}"""));

        Same(
            """{"security":{"signed":false,"encryption":"KMS","sbom_id":"s1"},"risk":{"tier":"Low"}}""",
            merged.Effective);
        Assert.Equal("security.signed", Assert.Single(merged.SetAside).Path);
    }

    [Fact]
    public void A_fact_overrules_a_declared_value_that_differs_and_only_that_one()
    {
        var merged = _merge.Merge(
            Documents.Object("""{"identity":{"group":"evil","name":"bot"}}"""),
            Documents.Object("""{"identity":{"group":"search","name":"bot"}}"""));

        Same("""{"identity":{"group":"search","name":"bot"}}""", merged.Effective);
        var aside = Assert.Single(merged.SetAside);
        Assert.Equal(("identity.group", SetAsideReason.Overruled), (aside.Path, aside.Reason));
        Assert.Equal("\"evil\"", aside.Value.ToJsonString());
    }

    [Fact]
    public void Artifacts_meet_their_facts_by_path_or_else_by_address()
    {
        var merged = _merge.Merge(
            Documents.Object("""
                {"artifacts":[
                  {"type":"container","uri":"registry/bot@1","signature":"verified","license":"MIT"},
                  {"type":"weights","path":"w.bin","uri":"s3://w","license":"ISC"},
                  {"type":"weights","path":"w.bin","sha256":"forged"},
                  {"type":"other","path":"ghost"}]}
                """),
            Documents.Object("""
                {"artifacts":[
                  {"path":"new.txt","sha256":"n"},
                  {"path":"w.bin","uri":"cas://w","sha256":"w"},
                  {"uri":"registry/bot@1","sha256":"c","signature":"invalid"}]}
                """));

        Same("""
            {"artifacts":[
              {"type":"container","uri":"registry/bot@1","license":"MIT","sha256":"c","signature":"invalid"},
              {"type":"weights","path":"w.bin","uri":"cas://w","license":"ISC","sha256":"w"},
              {"type":"weights","path":"w.bin"},
              {"type":"other","path":"ghost"},
              {"path":"new.txt","sha256":"n"}]}
            """, merged.Effective);
        Assert.Equal(
            ["artifacts[0].signature", "artifacts[1].uri", "artifacts[2].sha256"],
            merged.SetAside.Select(aside => aside.Path));
    }

    [Fact]
    public void Facts_of_a_list_without_keys_take_its_place()
    {
        var merged = _merge.Merge(
            Documents.Object("""{"deployment":{"targets":[{"env":"staging"}]}}"""),
            Documents.Object("""{"deployment":{"targets":[{"env":"production","region":"eu-west-1"}]}}"""));

        Same("""{"deployment":{"targets":[{"env":"production","region":"eu-west-1"}]}}""", merged.Effective);
        Assert.Equal("deployment.targets", Assert.Single(merged.SetAside).Path);
    }

    [Fact]
    public void Neither_input_is_changed()
    {
        var declared = Documents.Object(Documents.Example);
        var facts = Documents.Object("""{"security":{"signed":false}}""");

        _merge.Merge(declared, facts);

        Same(Documents.Example, declared);
        Same("""{"security":{"signed":false}}""", facts);
    }

    [Fact]
    public void Every_fact_is_in_the_outcome() =>
        Gen.Select(Generated.Document, Generated.Document).Sample((declared, facts) =>
        {
            var effective = Leaves.Of(_merge.Merge(Documents.Object(declared), Documents.Object(facts)).Effective);

            return Leaves.Of(Documents.Object(facts)).All(fact => effective.Contains(fact));
        });

    [Fact]
    public void Nothing_recorded_is_in_the_outcome_that_is_not_a_fact() =>
        Gen.Select(Generated.Document, Generated.Document).Sample((declared, facts) =>
        {
            var known = Leaves.Of(Documents.Object(facts)).ToHashSet();
            var effective = Leaves.Of(_merge.Merge(Documents.Object(declared), Documents.Object(facts)).Effective);

            return effective.Where(Generated.IsRecorded).All(known.Contains);
        });

    [Fact]
    public void What_is_only_declared_is_untouched() =>
        Generated.Document.Sample(declared =>
        {
            var merged = _merge.Merge(Documents.Object(declared), []);
            var kept = Leaves.Of(Documents.Object(declared)).Where(leaf => !Generated.IsRecorded(leaf));

            return kept.SequenceEqual(Leaves.Of(merged.Effective));
        });

    [Fact]
    public void What_is_recorded_never_reaches_the_outcome_without_being_set_aside() =>
        Generated.Document.Sample(declared =>
        {
            var document = Documents.Object(declared);
            var merged = _merge.Merge(document, []);
            var aside = merged.SetAside.SelectMany(value => Leaves.Of(value.Value, value.Path));

            return Leaves.Of(document).Where(Generated.IsRecorded).SequenceEqual(aside);
        });

    [Fact]
    public void Merging_the_outcome_again_changes_nothing() =>
        Gen.Select(Generated.Document, Generated.Document).Sample((declared, facts) =>
        {
            var once = _merge.Merge(Documents.Object(declared), Documents.Object(facts)).Effective;
            var twice = _merge.Merge(once, Documents.Object(facts)).Effective;

            return Leaves.Of(once).ToHashSet().SetEquals(Leaves.Of(twice));
        });

    static void Same(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
