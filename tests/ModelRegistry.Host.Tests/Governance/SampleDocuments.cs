using System.Text;
using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>Metadata and evidence with which a tabular model of Medium risk passes every gate.</summary>
static class SampleDocuments
{
    public static JsonObject Metadata() => JsonNode.Parse("""
        {
          "identity": { "kind": "tabular", "owners": ["ml@example.com"], "contact": "ml@example.com" },
          "provenance": {
            "repo": "https://git.example.com/ai/bot", "commit": "a1b2c3d", "train_job_id": "train-1", "upstream": []
          },
          "data": { "pii": [], "external": false, "residency": ["us-east-1"], "subjects": ["US"] },
          "risk": { "tier": "Medium", "business_impact": "Low" },
          "legal": { "license": "Apache-2.0", "export": "EAR99" },
          "deployment": { "geographies": ["US"] }
        }
        """)!.AsObject();

    public static byte[] Sbom() => Utf8("""
        {
          "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
          "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
          "components": [ { "type": "library", "name": "numpy", "version": "2.1.0" } ]
        }
        """);

    public static byte[] LicenceScan(DateTimeOffset finished, string result = "clean", string? target = null) =>
        Utf8(new JsonObject
        {
            ["scanner"] = "licence-check",
            ["version"] = "1.0",
            ["finished"] = finished.ToString("O"),
            ["target"] = target,
            ["result"] = result,
            ["licenses"] = new JsonArray("Apache-2.0"),
            ["findings"] = result == "clean"
                ? new JsonArray()
                : new JsonArray(new JsonObject { ["id"] = "GPL-3.0-only", ["severity"] = "HIGH" }),
        }.ToJsonString());

    public static byte[] VulnerabilityScan(DateTimeOffset finished) => Utf8(new JsonObject
    {
        ["SchemaVersion"] = 2,
        ["CreatedAt"] = finished.ToString("O"),
        ["ArtifactName"] = "bot",
        ["Results"] = new JsonArray(new JsonObject
        {
            ["Target"] = "bot", ["Class"] = "os-pkgs", ["Vulnerabilities"] = new JsonArray(),
        }),
    }.ToJsonString());

    public static byte[] Evaluation(
        DateTimeOffset finished, string metric = "evals.task.accuracy", double value = 0.9, string? version = null) =>
        Utf8(new JsonObject
        {
            ["suite"] = "task",
            ["version"] = "1",
            ["finished"] = finished.ToString("O"),
            ["samples"] = 1000,
            ["model"] = version is null ? new JsonObject() : new JsonObject { ["version"] = version },
            ["metrics"] = new JsonObject { [metric] = value },
        }.ToJsonString());

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
