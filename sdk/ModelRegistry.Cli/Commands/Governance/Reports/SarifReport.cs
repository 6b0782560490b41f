using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>
/// Writes a gate's answer as SARIF 2.1.0 (OASIS), which code hosts show beside a change. A rule that blocks is an
/// error, one that warns a warning, one that is waived or graced a note; rules that pass are not results.
/// </summary>
static class SarifReport
{
    const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Write(GateResult result)
    {
        var rules = (result.Decision?.Rules ?? []).Where(rule => rule.Effect != Outcome.Pass).ToList();
        var driver = new JsonObject
        {
            ["name"] = "registry",
            ["informationUri"] = "https://github.com/model-registry/model-registry",
            ["rules"] = new JsonArray([.. rules.DistinctBy(rule => rule.Id).Select(Descriptor)]),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["results"] = new JsonArray([.. rules.Select(rule => Result(rule, result))]),
            ["properties"] = new JsonObject
            {
                ["version"] = result.Version.ToString(),
                ["gate"] = result.Gate,
                ["outcome"] = result.Outcome,
                ["state"] = result.State,
            },
        };
        return new JsonObject { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(run) }
            .ToJsonString(_indented);
    }

    static JsonObject Descriptor(RuleResult rule)
    {
        var descriptor = new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Text(rule.Title),
            ["properties"] = new JsonObject
            {
                ["pack"] = rule.Pack,
                ["standards"] = new JsonArray([.. rule.Maps.Select(map => (JsonNode)$"{map.Standard}: {map.Id}")]),
            },
        };
        if (rule.Because is { } why) descriptor["fullDescription"] = Text(why);
        if (rule.Fix is { } fix) descriptor["help"] = Text(fix);
        return descriptor;
    }

    static JsonObject Result(RuleResult rule, GateResult gate) => new()
    {
        ["ruleId"] = rule.Id,
        ["level"] = rule.Effect switch
        {
            Outcome.Block => "error",
            Outcome.Warn => "warning",
            _ => "note",
        },
        ["message"] = Text(RuleText.Of(rule)),
        ["locations"] = new JsonArray(new JsonObject
        {
            ["logicalLocations"] = new JsonArray(new JsonObject
            {
                ["fullyQualifiedName"] = gate.Version.ToString(),
                ["kind"] = "resource",
            }),
        }),
    };

    static JsonObject Text(string text) => new() { ["text"] = text };
}
