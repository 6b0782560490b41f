using System.Text.Json.Nodes;
using ModelRegistry.Evidence.Evals;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>
/// An evaluation result as it is kept: suite, figures that count, and those that do not with the reason.
/// </summary>
static class EvaluationFactsWriter
{
    public static JsonObject Of(EvalResult result) => new()
    {
        ["suite"] = result.SuiteVersion is null ? result.Suite : $"{result.Suite} {result.SuiteVersion}",
        ["samples"] = result.Samples,
        ["metrics"] = new JsonObject(result.Metrics.OrderBy(metric => metric.Key, StringComparer.Ordinal)
            .Select(metric => KeyValuePair.Create(metric.Key, (JsonNode?)JsonValue.Create(metric.Value)))),
        ["groups"] = new JsonArray([.. result.Groups.Select(Group)]),
        ["rejected"] = new JsonArray(
        [
            .. result.Rejected.Select(metric => new JsonObject
            {
                ["name"] = metric.Name,
                ["reason"] = metric.Reason,
            }),
        ]),
    };

    static JsonObject Group(EvalGroup group)
    {
        var item = new JsonObject { ["name"] = group.Name, ["size"] = group.Size };
        if (group.SelectionRatio is { } ratio) item["selection_ratio"] = ratio;
        if (group.Accuracy is { } accuracy) item["accuracy"] = accuracy;
        return item;
    }
}
