using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Tests;

/// <summary>Documents that several tests use.</summary>
static class Documents
{
    public const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /// <summary>The requirements' example, with digests where it has dots.</summary>
    public const string Example = """
        {
          "identity": {"group":"search","name":"answer-bot","version":"2.3.0","owners":["ml-oncall@company.com"]},
          "provenance": {"repo":"https://git/ai/answer-bot","commit":"a1b2c3d","train_job_id":"train-8745"},
          "artifacts": [
            {"type":"weights","uri":"s3://models/answer-bot/2.3.0/weights.bin",
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
            {"type":"container","uri":"registry/answer-bot:2.3.0",
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
          ],
          "data": {"datasets":[{"id":"faq-corpus","version":"2025-09-10"}],"pii":["emails"],"residency":"us-east-1"},
          "evals": {
            "task":{"accuracy":0.88,"threshold":0.85},
            "llm":{"hallucination_rate":0.021,"threshold":0.03,"pii_leakage":0.0},
            "robustness":{"prompt_injection_success":0.04,"threshold":0.05}
          },
          "risk": {"tier":"Medium","failure_modes":["hallucination","stale_facts"],
            "mitigations":["grounding","retrieval"]},
          "legal": {"license":"Apache-2.0","export":"EAR99","usage_restrictions":["no_health_advice"]},
          "security": {"encryption":"AES256","signed":true,"sbom_id":"sbom-9981"},
          "governance": {
            "approvals":[{"role":"MRC","by":"alice","time":"2025-10-20T14:55Z"}],
            "recert_date":"2026-04-20"
          },
          "deployment": {"targets":[{"env":"prod","region":"us-east-1","strategy":"canary",
            "split":{"new":10,"stable":90}}]},
          "monitoring": {"slos":{"latency_p95_ms":400},"drift":{"psi_threshold":0.2}}
        }
        """;

    public static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    public static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
