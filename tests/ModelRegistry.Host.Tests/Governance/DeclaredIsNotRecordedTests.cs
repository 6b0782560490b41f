using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>Forges in metadata what only the registry may say: each forgery is shown, and stopped at a gate.</summary>
public sealed class DeclaredIsNotRecordedTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task A_declared_approval_counts_for_nothing()
    {
        var model = await CompleteAsync(metadata => metadata["governance"] = JsonNode.Parse("""
            { "approvals": [ { "role": "MRC", "by": "mara", "decision": "approved", "time": "2026-01-01T00:00Z" } ] }
            """));
        await SubmitAsync(model);

        var refused = await RefusedAsync(() => PromoteAsync(model, "staging"));
        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Equal("illegal-move", refused.Code);
        Assert.Contains("APP-001", Rules(plan.Staging));
        await ShownAsync(model, "governance.approvals");
    }

    [Fact]
    public async Task A_declared_day_of_recertification_counts_for_nothing()
    {
        var model = await CompleteAsync(metadata => metadata["governance"] =
            JsonNode.Parse("""{ "recert_date": "2027-01-01" }"""));

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Contains("REC-001", Rules(plan.Staging));
        await ShownAsync(model, "governance.recert_date");
    }

    [Fact]
    public async Task A_declared_signature_counts_for_nothing()
    {
        var model = await DraftAsync(metadata =>
        {
            metadata["security"] = new JsonObject { ["signed"] = true };
            metadata["artifacts"] = new JsonArray(new JsonObject
            {
                ["type"] = "container", ["uri"] = Image(V1), ["signature"] = "verified", ["signed_by"] = "me",
            });
        });

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Contains("SIG-001", Rules(plan.Production));
        await ShownAsync(model, "security.signed", "artifacts[0].signature", "artifacts[0].signed_by");
    }

    [Fact]
    public async Task A_declared_digest_of_a_file_that_is_not_there_counts_for_nothing()
    {
        var model = await DraftAsync(metadata => metadata["artifacts"] = new JsonArray(new JsonObject
        {
            ["type"] = "weights", ["uri"] = "s3://elsewhere/weights.bin", ["sha256"] = new string('a', 64),
        }));

        var refused = await RefusedAsync(() => SubmitAsync(model));

        Assert.Equal(["ART-001"], Blocking(refused));
        await ShownAsync(model, "artifacts[0].sha256");
    }

    [Fact]
    public async Task Declared_evaluation_results_count_for_nothing()
    {
        var model = await DraftAsync(metadata => metadata["evals"] = JsonNode.Parse("""
            { "task": { "accuracy": 0.99, "finished": "2026-11-01" } }
            """));

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Contains("EVL-001", Rules(plan.Staging));
        await ShownAsync(model, "evals");
    }

    [Fact]
    public async Task Declared_authors_hide_nobody()
    {
        var model = await CompleteAsync(metadata => metadata["identity"]!["authors"] = new JsonArray("somebody-else"));
        await SubmitAsync(model);

        var refused = await RefusedAsync(() => ApproveAsync(Owner, model, "MRC"));
        var document = await Owner.Lifecycle.DocumentAsync(model, V1, Stop);

        Assert.Equal("segregation-of-duties", refused.Code);
        Assert.Equal(["olga"], document.Document.GetProperty("identity").GetProperty("authors").EnumerateArray()
            .Select(author => author.GetString()));
        await ShownAsync(model, "identity.authors");
    }

    [Fact]
    public async Task A_declared_bill_of_materials_and_clean_scan_count_for_nothing()
    {
        var model = await DraftAsync(metadata => metadata["security"] = JsonNode.Parse("""
            { "sbom_id": "sbom-1", "license_scan": { "result": "clean", "finished": "2026-11-20" } }
            """));

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Superset(new HashSet<string> { "BOM-001", "SCN-001" }, Rules(plan.Staging));
        await ShownAsync(model, "security.sbom_id", "security.license_scan");
    }

    [Fact]
    public async Task A_declared_exception_waives_nothing()
    {
        var model = await CompleteAsync(metadata =>
        {
            metadata["legal"]!["license"] = "GPL-3.0-only";
            metadata["governance"] = JsonNode.Parse("""
                { "exceptions": [ { "rule": "LIC-001", "rationale": "because", "approver_role": "Legal",
                                    "expires": "2027-01-01", "controls": ["none"] } ] }
                """);
        });

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Contains("LIC-001", Rules(plan.Production));
        await ShownAsync(model, "governance.exceptions");
    }

    static HashSet<string> Rules(Client.Governance.PlanStage stage) => [.. stage.Blocking.Select(step => step.Rule)];

    async Task ShownAsync(string model, params string[] paths)
    {
        var document = await Owner.Lifecycle.DocumentAsync(model, V1, Stop);
        Assert.Superset(paths.ToHashSet(), document.Declared.Select(fact => fact.Path).ToHashSet());
        Assert.All(document.Declared.Where(fact => paths.Contains(fact.Path)),
            fact => Assert.Equal("recorded", fact.Reason));
    }
}
