using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>Writes mistakes and doubts as SARIF 2.1.0 (OASIS), which code hosts show beside the line.</summary>
static class DiagnosticSarif
{
    const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    const string Pages = "docs/guide/policy/errors";

    static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        var codes = diagnostics.Select(each => each.Code).Distinct().Order(StringComparer.Ordinal);
        var driver = new JsonObject
        {
            ["name"] = "registry",
            ["rules"] = new JsonArray([.. codes.Select(code =>
                (JsonNode)new JsonObject
                {
                    ["id"] = code,
                    ["help"] = new JsonObject { ["text"] = $"{Pages}/{code}.md in the registry's sources" },
                })]),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. diagnostics.Select(Result)]),
        };
        return new JsonObject { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(run) }
            .ToJsonString(_indented);
    }

    static JsonNode Result(Diagnostic diagnostic)
    {
        var line = DiagnosticLine.Of(diagnostic);
        var text = string.Join("\n", line.Notes.Prepend(line.Label.Length == 0 ? line.Message
            : $"{line.Message}: {line.Label}"));
        return new JsonObject
        {
            ["ruleId"] = line.Code,
            ["level"] = line.Severity,
            ["message"] = new JsonObject { ["text"] = text },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = line.File.Replace('\\', '/') },
                    ["region"] = new JsonObject
                    {
                        ["startLine"] = line.Line,
                        ["startColumn"] = line.Column,
                        ["endLine"] = line.EndLine,
                        ["endColumn"] = line.EndColumn,
                    },
                },
            }),
        };
    }
}
