using ModelRegistry.Evidence.Json;
using ModelRegistry.Schema;

namespace ModelRegistry.Evidence.Evals;

/// <summary>
/// Reads evaluation results into one form and recognises which format it is. A metric that is missing, no number, out
/// of range, measured on no sample, or unknown to the schema is reported and never passed on.
/// Limits: 16 MiB, nesting 64, 1,000 metrics, 64 groups. The literal NaN is no JSON: such a file is refused whole.
/// </summary>
public sealed class EvalReader(MetadataSchema schema)
{
    public const int MaxBytes = 16 * 1024 * 1024;
    public const int MaxMetrics = 1_000;
    public const int MaxGroups = 64;

    public EvalReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, "evaluation result", MaxBytes, maxDepth: 64, out var document, out var error))
            return new EvalReading.Refused([error]);
        using (document)
        {
            var problems = new JsonProblems();
            var root = new JsonCursor(document.RootElement, "", problems);
            var metrics = new MetricSieve(schema);
            var result = root.Has("lm_eval_version") || (root.Has("results") && root.Has("n-samples"))
                ? LmEvalResults.Read(root, metrics)
                : root.Has("suite") ? RegistryResults.Read(root, metrics)
                : null;
            if (result is null)
                root.Problem("is neither the registry's evaluation JSON ('suite') nor of lm-evaluation-harness.");
            return result is null || problems.Any
                ? new EvalReading.Refused(problems.Found)
                : new EvalReading.Read(result);
        }
    }
}
