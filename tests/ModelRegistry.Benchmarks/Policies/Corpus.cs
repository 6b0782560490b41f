using System.Text;
using System.Text.Json.Nodes;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>
/// Made-up metadata, about 1.7 KB each, the same on every machine: xorshift32 from a fixed seed decides everything.
/// One in twenty or so breaks some rule; a quarter breaks none.
/// </summary>
sealed class Corpus
{
    readonly string[] _groups = ["search", "fraud", "vision", "support", "hr", "pricing", "health", "legal"];
    readonly string[] _kinds = ["llm", "llm", "agent", "tabular", "tabular", "vision"];
    readonly string[] _good = ["Apache-2.0", "MIT", "BSD-3-Clause", "CC-BY-4.0", "OpenRAIL-M"];
    readonly string[] _bad = ["GPL-3.0-only", "CC-BY-NC-4.0", "proprietary", "llama3"];
    readonly string[] _regions = ["eu-west-1", "eu-central-1", "us-east-1", "us-west-2", "ap-south-1"];
    readonly string[] _people = ["alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi"];
    readonly string[] _tiers = ["Low", "Medium", "Medium", "High"];
    uint _state = 0x9E3779B9;

    public static List<byte[]> Make(int count)
    {
        var corpus = new Corpus();
        return [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(corpus.Document(i).ToJsonString()))];
    }

    JsonObject Document(int i)
    {
        var kind = Pick(_kinds);
        var (owner, tier) = (Pick(_people), Pick(_tiers));
        var artifacts = Artifacts(i);
        var home = Pick(_regions);
        string[] residency = Chance(0.5) ? [home] : [home, Pick(_regions)];
        var targets = Targets(residency);
        var approvals = Approvals(owner);
        var evals = Evals(kind is "llm" or "agent");
        var identity = new JsonObject
        {
            ["group"] = Pick(_groups), ["name"] = $"model-{i}", ["version"] = $"{i % 5}.{i % 11}.{i % 7}",
            ["kind"] = kind, ["owners"] = Chance(0.99) ? Texts(owner) : [],
        };
        var provenance = new JsonObject
        {
            ["repo"] = $"https://git/ai/model-{i}", ["commit"] = Hex(40), ["train_job_id"] = $"train-{i}",
        };
        var data = new JsonObject
        {
            ["datasets"] = new JsonArray(new JsonObject { ["id"] = $"ds-{i % 97}", ["version"] = "2025-09-10" }),
            ["pii"] = Chance(0.4) ? Texts("emails") : [], ["residency"] = Texts(residency),
        };
        var legal = new JsonObject
        {
            ["license"] = Chance(0.92) ? Pick(_good) : Pick(_bad), ["export"] = "EAR99",
            ["usage_restrictions"] = Texts("no_health_advice"),
        };
        var security = Security();
        var recert = Chance(0.93) ? "2026-09-20" : "2025-12-01";
        if (Chance(0.97)) security["sbom_id"] = $"sbom-{i}";
        if (Chance(0.02)) provenance.Remove("commit");
        return new()
        {
            ["identity"] = identity, ["provenance"] = provenance, ["artifacts"] = artifacts, ["data"] = data,
            ["evals"] = evals,
            ["risk"] = new JsonObject
            {
                ["tier"] = tier, ["failure_modes"] = Texts("hallucination", "stale_facts"),
                ["mitigations"] = Texts("grounding", "retrieval"),
            },
            ["legal"] = legal, ["security"] = security,
            ["governance"] = new JsonObject { ["approvals"] = approvals, ["recert_date"] = recert },
            ["deployment"] = new JsonObject { ["targets"] = targets },
            ["monitoring"] = new JsonObject
            {
                ["slos"] = new JsonObject { ["latency_p95_ms"] = 400 },
                ["drift"] = new JsonObject { ["psi_threshold"] = 0.2 },
            },
        };
    }

    JsonArray Artifacts(int i)
    {
        var artifacts = new JsonArray();
        var count = 1 + Below(4);
        for (var a = 0; a < count; a++)
        {
            var type = a == 0 ? "weights" : a == 1 ? "container" : Pick(["tokenizer", "adapter", "config"]);
            var artifact = new JsonObject
            {
                ["type"] = type, ["uri"] = $"s3://models/{i}/{type}-{a}.bin",
                ["sha256"] = Chance(0.985) ? Hex(64) : Hex(12), ["size"] = (long)Math.Floor(Next() * 1e10),
            };
            if (type == "container")
            {
                var isSigned = Chance(0.95);
                artifact["signed"] = isSigned;
                artifact["signature"] = isSigned ? "verified" : "unsigned"; // how our schema says it
            }

            artifacts.Add(artifact);
        }

        return artifacts;
    }

    JsonArray Targets(string[] residency)
    {
        var targets = new JsonArray();
        var count = 1 + Below(3);
        for (var t = 0; t < count; t++)
        {
            targets.Add(new JsonObject
            {
                ["env"] = Pick(["staging", "prod"]), ["region"] = Chance(0.93) ? Pick(residency) : Pick(_regions),
                ["strategy"] = Pick(["canary", "shadow", "full"]),
                ["split"] = new JsonObject { ["new"] = 10, ["stable"] = 90 },
            });
        }

        return targets;
    }

    JsonArray Approvals(string owner)
    {
        List<string> roles = ["Security"];
        if (Chance(0.92)) roles.Add("MRC");
        if (Chance(0.3)) roles.Add("Legal");
        if (Chance(0.06)) roles.RemoveAt(0);
        string[] others = [.. _people.Where(person => person != owner)];
        return [.. roles.Select(role => new JsonObject
        {
            ["role"] = role, ["by"] = Chance(0.97) ? Pick(others) : owner, ["time"] = "2025-10-20T14:55:00Z",
        })];
    }

    JsonObject Evals(bool speaks)
    {
        var accuracy = Rounded(0.78 + (Next() * 0.2));
        var (robustness, llm) = (new JsonObject(), new JsonObject());
        var evals = new JsonObject
        {
            ["task"] = new JsonObject { ["accuracy"] = accuracy }, ["robustness"] = robustness,
        };
        if (!speaks) return evals;
        evals["llm"] = llm;
        if (Chance(0.95)) llm["hallucination_rate"] = Rounded(Next() * 0.034);
        if (Chance(0.95)) llm["pii_leakage"] = Chance(0.95) ? 0.0 : 0.01;
        if (Chance(0.97)) robustness["prompt_injection_success"] = Rounded(Next() * 0.054);
        return evals;
    }

    JsonObject Security() => new()
    {
        ["encryption"] = "AES256", ["signed"] = Chance(0.96),
        ["vuln_scans"] = new JsonArray(
            new JsonObject { ["tool"] = "trivy", ["critical"] = Chance(0.95) ? 0 : 2, ["high"] = Below(4) },
            new JsonObject { ["tool"] = "grype", ["critical"] = 0, ["high"] = 1 }),
    };

    static JsonArray Texts(params string[] texts) => [.. texts.Select(text => (JsonNode)text)];

    static double Rounded(double value) => Math.Floor((value * 1e4) + 0.5) / 1e4;

    string Hex(int length) => string.Create(length, this, (text, corpus) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = "0123456789abcdef"[corpus.Below(16)];
    });

    string Pick(string[] from) => from[Below(from.Length)];

    bool Chance(double share) => Next() < share;

    int Below(int count) => (int)Math.Floor(Next() * count);

    double Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state / 4294967296.0;
    }
}
