using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api.Description;

/// <summary>Bodies to begin with, for the operations that most people send first.</summary>
static class Examples
{
    public static void Describe(OpenApiOperation operation)
    {
        if (Of(operation.OperationId) is not { } example || operation.RequestBody?.Content is not { } content) return;
        foreach (var (type, body) in content)
            if (type.EndsWith("json", StringComparison.Ordinal) && body is OpenApiMediaType media)
                media.Example = JsonNode.Parse(example);
    }

    static string? Of(string? operation) => operation switch
    {
        "CreateModel" => """
            {"group": "search", "name": "answer-bot", "description": "Answers questions about the handbook",
             "owners": ["ml-oncall@company.com"], "tags": ["faq"]}
            """,
        "ChangeModel" =>
            """{"description": "Answers questions about the handbook and the news", "tags": ["faq", "news"]}""",
        "RegisterVersion" => """
            {"version": "2.3.0", "metadata": {"identity": {"owners": ["ml-oncall@company.com"]},
             "risk": {"tier": "Medium"}, "legal": {"license": "Apache-2.0"}}}
            """,
        "PutMetadata" or "PatchMetadata" => """{"risk": {"tier": "Medium", "mitigations": ["grounding"]}}""",
        "PutAnnotations" => """{"limitations": "Knows the handbook of **2025** and nothing newer."}""",
        "StartUpload" => """
            {"path": "model.safetensors", "size": 1048576, "kind": "weights",
             "sha256": "30e14955ebf1352266dc2ff8067e68104607e750abb9d3b36582b8af909fcb58"}
            """,
        "AddReference" => """
            {"reference":
             "registry.company.com/answer-bot@sha256:9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"}
            """,
        "SubmitVersion" => """{"reason": "Ready for review", "use": "internal"}""",
        "ApproveVersion" => """
            {"role": "MRC", "rationale": "Evaluations above thresholds, mitigations in place", "decision": "approved",
             "manifestDigest": "sha256:4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"}
            """,
        "PromoteVersion" => """{"to": "staging", "use": "internal"}""",
        "RequestChanges" => """{"reason": "The container has to be signed with a key of this year"}""",
        "GrantException" => """
            {"ruleId": "LIC-001", "role": "Legal", "rationale": "The licensor agreed in writing",
             "until": "2030-01-31", "controls": ["for internal use only"], "version": "2.3.0"}
            """,
        "DryRun" => """
            {"event": "promote", "target": "production", "model": "search/answer-bot", "version": "2.3.0"}
            """,
        "ExplainPolicies" => """
            {"event": "promote", "target": "production", "model": "search/answer-bot", "version": "2.3.0",
             "rules": ["APP-002"]}
            """,
        "SampleVersion" => """{"model": "search/answer-bot", "version": "2.3.0", "name": "answer_bot"}""",
        "LintPolicies" => """
            {"packs": [{"name": "house.policy",
             "text": "pack house/rules version 1.0.0\n  applies when risk.teir is High\n"}]}
            """,
        "CompletePolicy" or "HoverPolicy" => """
            {"packs": [{"name": "house.policy",
             "text": "pack house/rules version 1.0.0\n  applies when risk.tier is High\n"}],
             "file": "house.policy", "offset": 54}
            """,
        "FormatPolicy" => """
            {"pack": {"name": "house.policy",
             "text": "pack house/rules version 1.0.0\n  applies when risk.tier = High\n"}}
            """,
        "CompareImpact" => """
            {"new": [{"name": "ai/baseline", "version": "1.0.0"}], "without": ["ai/llm-safety"], "group": "search"}
            """,
        "CreateDeployment" => """
            {"model": "search/answer-bot", "version": "2.3.0", "environment": "production", "region": "us-east-1",
             "strategy": "canary", "split": {"new": 10, "stable": 90},
             "endpoints": [{"kind": "online", "uri": "https://answer-bot.company.com/v2"}], "use": "internal"}
            """,
        "ChangeTraffic" => """{"split": {"new": 50, "stable": 50}}""",
        "RollBackModel" => """
            {"model": "search/answer-bot", "environment": "production", "reason": "Answers degraded after the release"}
            """,
        "CreateUser" => """{"handle": "dana", "grants": [{"role": "MRC", "models": "search/*"}]}""",
        "CreateToken" => """{"name": "pipeline", "scopes": ["version.register:search/*", "version.submit:search/*"]}""",
        "AddLineageEdge" => """
            {"from": "version:search/answer-bot@2.3.0", "relation": "trained-on", "to": "dataset:faq-corpus@2025-09-10"}
            """,
        "AddTerm" => """{"value": "claims-handling", "label": "Claims handling"}""",
        _ => null,
    };
}
