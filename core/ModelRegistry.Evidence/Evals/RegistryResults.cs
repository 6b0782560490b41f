using System.Text.Json;
using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Evals;

/// <summary>
/// The registry's own JSON: <c>{"suite","version","finished","samples","model":{"name"?,"version"?,"digest"?},
/// "metrics":{"evals.llm.hallucination_rate":0.02 or {"value","samples"}},
/// "groups":[{"name","selection_ratio"?,"accuracy"?,"size"}]?}</c>.
/// </summary>
static class RegistryResults
{
    public static EvalResult Read(JsonCursor root, MetricSieve metrics)
    {
        var (suite, version) = (root.RequiredText("suite"), root.RequiredText("version"));
        foreach (var name in new[] { "finished", "samples", "metrics", "model" })
            if (!root.Has(name)) root.Problem($"lacks '{name}'.");
        var samples = root.Integer("samples") ?? 0;
        var entries = root.Members("metrics").Take(EvalReader.MaxMetrics + 1).ToList();
        if (entries.Count > EvalReader.MaxMetrics) root.Problem($"has more than {EvalReader.MaxMetrics} metrics.");
        foreach (var (path, entry) in entries)
        {
            var value = entry.IsObject ? entry.Member("value") : entry;
            if (value is null) metrics.Reject(path, "It has no value.");
            else metrics.Offer(path, path, value, entry.IsObject ? entry.Integer("samples") ?? samples : samples);
        }

        var groups = root.Items("groups", EvalReader.MaxGroups)
            .Select(item => Group(item, metrics)).OfType<EvalGroup>();
        var model = root.Object("model");
        return new(
            EvalFormat.Registry, suite, version, root.Instant("finished"), samples,
            new(model?.Text("name"), model?.Text("version"), model?.Text("digest")),
            metrics.Kept, [.. groups], metrics.Rejected);
    }

    static EvalGroup? Group(JsonCursor item, MetricSieve metrics)
    {
        var (name, size) = (item.RequiredText("name"), item.Integer("size") ?? 0);
        var (ratio, accuracy) = (Number(item, "selection_ratio"), Number(item, "accuracy"));
        if (size > 0 && (ratio ?? accuracy) is not null) return new(name, ratio, accuracy, size);
        metrics.Reject($"groups.{name}", "The group has no size above 0, or no figure.");
        return null;
    }

    static double? Number(JsonCursor item, string name) =>
        item.Member(name)?.Value is { ValueKind: JsonValueKind.Number } value
        && value.TryGetDouble(out var number) && double.IsFinite(number) && number >= 0
            ? number
            : null;
}
