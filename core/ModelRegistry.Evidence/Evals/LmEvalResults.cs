using System.Globalization;
using System.Text.Json;
using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Evals;

/// <summary>
/// Results of lm-evaluation-harness: <c>results.{task}["metric,filter"]</c>. A task that ran with <c>--limit</c>
/// (fewer samples than it has) is not worth a gate; where several tasks measure the same thing, the worst counts.
/// </summary>
static class LmEvalResults
{
    public static EvalResult Read(JsonCursor root, MetricSieve metrics)
    {
        var better = root.Object("higher_is_better");
        var counts = root.Object("n-samples");
        var fewest = long.MaxValue;
        foreach (var (task, figures) in root.Members("results"))
        {
            var count = counts?.Object(task);
            var (original, effective) = (count?.Integer("original") ?? 0, count?.Integer("effective") ?? 0);
            fewest = Math.Min(fewest, effective);
            foreach (var (key, value) in figures.Entries())
            {
                var metric = key.Split(',')[0];
                var name = $"{task}: {key}";
                if (Path(metric) is not { } path)
                {
                    if (IsFigure(metric, value)) metrics.Reject(name, "The registry has no place for this metric.");
                }
                else if (effective < original) metrics.Reject(name, "The run was limited to a part of the samples.");
                else
                {
                    var higher = better?.Object(task)?.Member(metric)?.Value.ValueKind != JsonValueKind.False;
                    metrics.Offer(name, path, value, effective, higher);
                }
            }
        }
        return new(
            EvalFormat.LmEval, "lm-evaluation-harness", root.Text("lm_eval_version"), Finished(root),
            fewest == long.MaxValue ? 0 : fewest,
            new(root.Text("model_name"), root.Object("config")?.Text("model_revision"), null),
            metrics.Kept, [], metrics.Rejected);
    }

    static string? Path(string metric) => metric switch
    {
        "acc" or "acc_norm" or "exact_match" => "evals.task.accuracy",
        "f1" => "evals.task.f1",
        "precision" => "evals.task.precision",
        "recall" => "evals.task.recall",
        "roc_auc" or "auc" => "evals.task.auc",
        "rmse" => "evals.task.rmse",
        "mae" => "evals.task.mae",
        _ => null,
    };

    static bool IsFigure(string metric, JsonCursor value) =>
        metric is not ("alias" or "name" or "sample_len") && !metric.EndsWith("_stderr", StringComparison.Ordinal)
        && value.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String;

    /// <summary><c>date</c> is the start in seconds since 1970, the duration a number or its text.</summary>
    static DateTimeOffset? Finished(JsonCursor root)
    {
        if (Seconds(root, "date") is not { } start || Seconds(root, "total_evaluation_time_seconds") is not { } length)
            return null;
        var end = start + length;
        return end is > 0 and < 253_402_300_799 ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(end)) : null;
    }

    static double? Seconds(JsonCursor root, string name) => root.Member(name)?.Value switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var seconds) => seconds,
        { ValueKind: JsonValueKind.String } when double.TryParse(
            root.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) => seconds,
        _ => null,
    };
}
