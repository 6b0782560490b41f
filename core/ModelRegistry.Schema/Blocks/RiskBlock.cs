using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>What can go wrong, for whom, and what is done about it.</summary>
static class RiskBlock
{
    public static Field Build() => Expected("risk", Record("risk",
        Expected("tier", RiskTier, "The model's risk tier."),
        Expected("business_impact", Impact, "What a failure costs the business."),
        Field("customer_impact", Vocabulary("customer-impact"), "How customers meet it."),
        Field("use_cases", SetOf(Vocabulary("use-case")), "What it is used for."),
        Field("intended_use", Text, "What it is meant for."),
        Field("out_of_scope", SetOf(Text), "What it is not meant for."),
        Field("limitations", SetOf(Text), "What it cannot do."),
        Field("safety_notes", Text, "What a user must know to use it safely."),
        Expected("failure_modes", SetOf(Text), "How it can fail.") with
        {
            Example = "[\"hallucination\", \"stale_facts\"]",
        },
        Expected("mitigations", SetOf(Text), "What is done about it.") with { Example = "[\"grounding\"]" },
        Field("assessment", Record("risk assessment",
            Field("approved_by", Person, "Who accepted it."),
            Field("finished", Date, "The day it was finished."),
            Field("document", Text, "Where it lies: an address or an id.")),
            "The risk assessment."),
        Field("red_team", Record("red team",
            Field("summary", Text, "What came out, in a few sentences."),
            Field("finished", Date, "The day it ended."),
            Field("by", Text, "Who did it."),
            Field("findings", ListOf(Finding, 256), "What was found.")),
            "What people who tried to break it found.")),
        "What can go wrong, for whom, and what is done about it.");

    static RecordType Finding => Record("finding",
        Field("id", Text, "Its id where it is tracked."),
        Field("title", Text, "What was found."),
        Required("severity", Severity, "How bad it is."),
        Field("status", FindingStatus, "What became of it."),
        Field("retest", CheckResult, "Whether the attack was tried again after the fix."));

    static EnumType FindingStatus => List("finding-status", "status of a finding",
        Value("open", "nothing done yet"),
        Value("in-progress", "being fixed"),
        Value("fixed", "fixed"),
        Value("accepted", "lived with, knowingly"));
}
