using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>What was measured, in eval runs that the registry recorded. Rates are ratios: 0.021 is 2.1 %.</summary>
static class EvalsBlock
{
    public static Field Build() => Recorded(Expected("evals", Record("evals",
        Expected("task", Task, "How well it does its task."),
        Field("llm", Llm, "How a language model behaves."),
        Expected("robustness", Robustness, "How it stands up to noise and attack."),
        Expected("fairness", Fairness, "How it treats groups of people."),
        Field("adversarial", Adversarial, "Tests by somebody who tries to break it."),
        Field("uncertainty", Uncertainty, "Whether it knows what it does not know.")),
        "What was measured; rates are ratios, so 0.021 is 2.1 %."));

    static RecordType Task => Suite("task evals",
        Field("accuracy", Ratio, "The share of right answers."),
        Field("precision", Ratio, "Right among those it named."),
        Field("recall", Ratio, "Named among the right ones."),
        Field("f1", Ratio, "Harmonic mean of precision and recall."),
        Field("auc", Ratio, "Area under the ROC curve."),
        Field("rmse", Number, "Root mean square error, in the target's unit."),
        Field("mae", Number, "Mean absolute error, in the target's unit."),
        Field("threshold", Ratio, "The accuracy that was asked for."));

    static RecordType Llm => Suite("language model evals",
        Field("hallucination_rate", Ratio, "Answers that the sources do not support."),
        Field("groundedness", Ratio, "Answers that the sources do support."),
        Field("pii_leakage", Ratio, "Answers that give personal data away."),
        Field("jailbreak_success", Ratio, "Jailbreaks that worked."),
        Field("toxicity", Ratio, "Toxic answers."),
        Field("refusal_correctness", Ratio, "Refused when it should, and only then."),
        Field("safety_violations", Ratio, "Answers against the terms of use."),
        Field("threshold", Ratio, "The hallucination rate that was asked for."));

    static RecordType Robustness => Suite("robustness evals",
        Field("prompt_injection_success", Ratio, "Prompt injections that worked."),
        Field("noise", Ratio, "Accuracy on noisy input."),
        Field("truncation", Ratio, "Accuracy on truncated input."),
        Field("out_of_distribution", Ratio, "Accuracy on input unlike the training data."),
        Field("threshold", Ratio, "The injection rate that was asked for."));

    static RecordType Fairness => Suite("fairness evals",
        Field("groups", ListOf(Record("group",
            Required("name", Text, "The group, or the attribute that parts it.") with { Example = "\"age\"" },
            Field("selection_ratio", NumberIn("ratio"), "Its selection rate over that of the best treated group."),
            Field("accuracy", Ratio, "Accuracy within the group."),
            Field("size", Number, "How many people were in it.")), 64),
            "One entry a group."),
        Field("demographic_parity_difference", Ratio, "Largest difference of selection rates."),
        Field("equalized_odds_difference", Ratio, "Largest difference of error rates."));

    static RecordType Adversarial => Suite("adversarial evals",
        Field("attack_success", Ratio, "Attacks that worked, over all kinds."),
        Field("attacks", Number, "How many were tried."));

    static RecordType Uncertainty => Suite("uncertainty evals",
        Field("calibration_error", Ratio, "Expected calibration error."),
        Field("coverage", Ratio, "Truths inside the intervals it named."));

    /// <summary>What every result carries besides its figures.</summary>
    static RecordType Suite(string name, params Field[] figures) => Record(name,
    [
        .. figures,
        Field("finished", Date, "The day the run ended, in UTC."),
        Field("suite", Text, "The suite that was run, with its version."),
        Field("run", Text, "The registry's id of the run."),
    ]);
}
