using System.Text.Json.Nodes;
using CsCheck;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>Random metadata: mostly in shape, often with something absent, now and then of the wrong type.</summary>
static class Documents
{
    public static Gen<JsonObject> Any =>
        from blocks in Gen.Select(Identity, Data, Evals, Governance, Security)
        from artifacts in Odd(Artifact.List[0, 4].Select(items => (JsonNode?)new JsonArray([.. items])))
        from tier in Odd(Words("Low", "Medium", "High"))
        from licence in Odd(Words("MIT", "apache-2.0", "GPL-3.0-only", "NOASSERTION"))
        from commit in Odd(Words("a1b2c3d", "nothing"))
        select Object(
            ("identity", blocks.Item1), ("data", blocks.Item2), ("evals", blocks.Item3), ("governance", blocks.Item4),
            ("security", blocks.Item5), ("artifacts", artifacts), ("risk", Object(("tier", tier))),
            ("legal", Object(("license", licence))), ("provenance", Object(("commit", commit), ("ours", "kept"))));

    static Gen<JsonNode?> Identity => Odd(Words("a", "b").List[0, 2]
        .Select(owners => (JsonNode?)Object(("owners", new JsonArray([.. owners])))));

    static Gen<JsonNode?> Data =>
        from residency in Odd(Gen.OneOf(
            Words("eu-west-1", "us-east-1").List[0, 3].Select(all => (JsonNode?)new JsonArray([.. all])),
            Words("eu-west-1")))
        from external in Odd(Gen.Bool.Select(flag => (JsonNode?)flag))
        select (JsonNode?)Object(("residency", residency), ("external", external));

    static Gen<JsonNode?> Evals =>
        from rate in Odd(Share)
        from toxicity in Odd(Share)
        from accuracy in Odd(Share)
        from llm in Odd(Gen.Const(() => (JsonNode?)Object(("hallucination_rate", rate), ("toxicity", toxicity))))
        select (JsonNode?)Object(("llm", llm), ("task", Object(("accuracy", accuracy))));

    static Gen<JsonNode?> Governance =>
        from date in Odd(Words("2026-01-14", "2026-01-15", "2026-01-16", "2026-13-01"))
        from approvals in Odd(Approval.List[0, 4].Select(items => (JsonNode?)new JsonArray([.. items])))
        select (JsonNode?)Object(("recert_date", date), ("approvals", approvals));

    static Gen<JsonNode?> Security =>
        from finished in Odd(Words("2025-12-10", "2026-01-15", "2026-02-01"))
        from signed in Odd(Gen.Bool.Select(flag => (JsonNode?)flag))
        select (JsonNode?)Object(("signed", signed), ("license_scan", Object(("finished", finished))));

    static Gen<JsonNode?> Approval => Odd(
        from person in Odd(Words("alice", "bob"))
        from decision in Odd(Words("approved", "rejected"))
        select (JsonNode?)Object(("by", person), ("decision", decision)));

    static Gen<JsonNode?> Artifact => Odd(
        from type in Odd(Words("weights", "container"))
        from digest in Odd(Words(new string('a', 64), "abc"))
        from licence in Odd(Words("MIT"))
        select (JsonNode?)Object(("type", type), ("sha256", digest), ("license", licence)));

    static Gen<JsonNode?> Share => Gen.Int[0, 7].Select(percent => (JsonNode?)(percent / 100m));

    static Gen<JsonNode?> Words(params string[] words) => Gen.OneOfConst(words).Select(word => (JsonNode?)word);

    /// <summary>The value, or nothing, or something that does not belong there.</summary>
    static Gen<JsonNode?> Odd(Gen<JsonNode?> gen) => Gen.Frequency(
        (12, gen), (2, Gen.Const(() => (JsonNode?)null)), (1, Gen.OneOf(
            Gen.Const(() => (JsonNode?)7), Gen.Const(() => (JsonNode?)"  "), Gen.Const(() => (JsonNode?)false),
            Gen.Const(() => (JsonNode?)new JsonArray("x", 3)), Gen.Const(() => (JsonNode?)Object(("x", 1))))));

    static JsonObject Object(params (string Name, JsonNode? Value)[] members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null) made[name] = value.DeepClone();
        }

        return made;
    }
}
