using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>
/// Writes what gates answered as SARIF 2.1.0 (OASIS), which code hosts show beside a change: a run a gate. A rule that
/// blocks is an error, one that warns a warning, one that is graced a note, one that is waived a suppressed note; rules
/// that pass are not results. What there is to know about exceptions is a notification of the run.
/// </summary>
static class SarifReport
{
    const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Write(IReadOnlyList<GateReport> gates) => new JsonObject
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray([.. gates.Select(Run)]),
    }.ToJsonString(_indented);

    static JsonObject Run(GateReport gate)
    {
        var rules = gate.Rules.Where(rule => rule.Effect != Outcome.Pass || rule.Waiver is not null).ToList();
        var described = rules.DistinctBy(rule => (rule.Pack, rule.Id)).ToList();
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "registry",
                    ["rules"] = new JsonArray([.. described.Select(Descriptor)]),
                },
            },
            ["automationDetails"] = new JsonObject { ["id"] = $"{gate.Subject}/{gate.Gate}" },
            ["results"] = new JsonArray([.. rules.Select(rule => Result(rule, gate,
                described.FindIndex(one => (one.Pack, one.Id) == (rule.Pack, rule.Id))))]),
            ["properties"] = new JsonObject
            {
                ["subject"] = gate.Subject,
                ["gate"] = gate.Gate,
                ["outcome"] = gate.Outcome,
                ["state"] = gate.State,
            },
        };
        if (gate.Notices.Count > 0) run["invocations"] = new JsonArray(Notified(gate.Notices));
        return run;
    }

    /// <summary>What is said about exceptions is no result of a rule, but something to know of the run.</summary>
    static JsonObject Notified(IReadOnlyList<string> notices) => new()
    {
        ["executionSuccessful"] = true,
        ["toolExecutionNotifications"] = new JsonArray(
        [
            .. notices.Select(notice => (JsonNode)new JsonObject { ["level"] = "note", ["message"] = Text(notice) }),
        ]),
    };

    static JsonObject Descriptor(RuleReport rule)
    {
        var descriptor = new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Text(rule.Title),
            ["properties"] = new JsonObject
            {
                ["pack"] = rule.Pack,
                ["standards"] = new JsonArray([.. rule.Standards.Select(standard => (JsonNode)standard)]),
            },
        };
        if (rule.Because is { } why) descriptor["fullDescription"] = Text(why);
        if (rule.Fix is { } fix) descriptor["help"] = Text(fix);
        return descriptor;
    }

    static JsonObject Result(RuleReport rule, GateReport gate, int index)
    {
        var result = new JsonObject
        {
            ["ruleId"] = rule.Id,
            ["ruleIndex"] = index,
            ["level"] = rule.Effect switch
            {
                Outcome.Block => "error",
                Outcome.Warn => "warning",
                _ => "note",
            },
            ["message"] = Text(rule.Text),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["logicalLocations"] = new JsonArray(new JsonObject
                {
                    ["fullyQualifiedName"] = gate.Subject,
                    ["kind"] = "resource",
                }),
            }),
        };
        if (rule.Waiver is { } waiver)
            result["suppressions"] = new JsonArray(new JsonObject
            {
                ["kind"] = "external",
                ["status"] = "accepted",
                ["justification"] = waiver,
            });
        return result;
    }

    static JsonObject Text(string text) => new() { ["text"] = text };
}
