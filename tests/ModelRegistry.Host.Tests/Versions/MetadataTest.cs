using System.Net;
using System.Text;
using System.Text.Json;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Versions;

/// <summary>A test on the metadata of a fresh draft, version 2.3.0.</summary>
public abstract class MetadataTest(SharedRegistry shared) : RegistryTest(shared)
{
    protected const string Version = "2.3.0";

    internal async Task<Model> DraftAsync()
    {
        var model = await Admin.Models.CreateAsync(new NewModel("search", Unique("bot")), Stop);
        await Admin.Versions.RegisterAsync(model.Group, model.Name, new NewVersion(Version), Stop);
        return model;
    }

    internal Task<ModelVersion> PutAsync(Model model, string document, string type = VersionsClient.Json) =>
        Admin.Versions.PutMetadataAsync(
            model.Group, model.Name, Version, "*", Encoding.UTF8.GetBytes(document), type, Stop);

    internal Task<ModelVersion> PatchAsync(Model model, string patch) => Admin.Versions.PatchMetadataAsync(
        model.Group, model.Name, Version, "*", JsonDocument.Parse(patch).RootElement, Stop);

    internal Task<string> MetadataAsync(Model model) =>
        Admin.Wire.Http.GetStringAsync(Address(model), Stop);

    internal static string Address(Model model) =>
        $"{VersionsClient.Address(model.Group, model.Name, Version)}/metadata";

    /// <summary>Sends bytes as they are, and gives back status and body.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> SendAsync(
        HttpMethod method, Model model, byte[] document, string type, string? etag = "*")
    {
        using var request = new HttpRequestMessage(method, Address(model)) { Content = new ByteArrayContent(document) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var answer = await Admin.Wire.Http.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The requirement's example, under the model's own name.</summary>
    internal static string Example(Model model) => """
        {
          "identity": {"group":"search","name":"NAME","version":"2.3.0","owners":["ml-oncall@company.com"]},
          "provenance": {"repo":"https://git/ai/answer-bot","commit":"a1b2c3d","train_job_id":"train-8745"},
          "artifacts": [
            {"type":"weights","uri":"s3://models/answer-bot/2.3.0/weights.bin","sha256":"WEIGHTS"},
            {"type":"container","uri":"registry/answer-bot:2.3.0","sha256":"IMAGE"}
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
        """.Replace("NAME", model.Name, StringComparison.Ordinal)
            .Replace("WEIGHTS", new string('a', 64), StringComparison.Ordinal)
            .Replace("IMAGE", new string('b', 64), StringComparison.Ordinal);
}
