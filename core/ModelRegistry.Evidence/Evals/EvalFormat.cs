namespace ModelRegistry.Evidence.Evals;

/// <summary>The result files that are read.</summary>
public enum EvalFormat
{
    /// <summary>The registry's own JSON.</summary>
    Registry,

    /// <summary>lm-evaluation-harness <c>results_*.json</c>.</summary>
    LmEval,
}
