using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>Where and how it runs, and how to get back.</summary>
static class DeploymentBlock
{
    public static Field Build() => Expected("deployment", Record("deployment",
        Expected("targets", ListOf(Target, 64), "Where it runs or is meant to run."),
        Field("geographies", SetOf(Vocabulary("geography")), "Where the people are who use it."),
        Field("runtime_policies", SetOf(Text), "Policies that hold while it runs, by name."),
        Expected("rollback_plan", Text, "How to get back: a runbook or its address."),
        Field("human_oversight", Record("human oversight",
            Field("owner", Person, "Who watches it."),
            Field("role", Formatted(TextFormat.Role), "Their job."),
            Field("can_stop", Flag, "Whether they can stop it."),
            Field("instructions", Text, "What they go by: a document or its address.")),
            "Who can step in.")),
        "Where and how it runs, and how to get back.");

    static RecordType Target => Record("target",
        Required("env", Environments, "The environment."),
        Field("region", Region, "The region.") with { Example = "\"us-east-1\"" },
        Field("kind", EndpointKind, "Whether it answers at once or in batches."),
        Field("endpoint", Text, "Its address or name."),
        Field("strategy", Strategy, "How traffic moves to it."),
        Field("split", Record("split",
            Field("new", Points, "To this version."),
            Field("stable", Points, "To the version before.")),
            "Shares of traffic, in percentage points: 10 is 10 %.") with
            {
                Example = "{ \"new\": 10, \"stable\": 90 }",
            },
        Field("guardrails", SetOf(Guardrail), "Guardrails that are on."),
        Field("log_retention", Duration, "How long its logs are kept.") with { Example = "\"6 months\"" },
        Field("rollback_to", SemVer, "The version to go back to."),
        Field("config_digest", Digest, "The digest of its configuration."));

    static EnumType EndpointKind => List("endpoint-kind", "endpoint kind",
        Value("online", "answers at once", "realtime"),
        Value("batch", "works through files or tables"));

    static EnumType Strategy => List("strategy", "strategy",
        Value("shadow", "sees traffic, answers nobody", "shadowing"),
        Value("canary", "answers a small share first"),
        Value("blue-green", "stands beside the old one, then takes over"),
        Value("rolling", "replaces instances one by one"),
        Value("full", "takes all traffic", "all-at-once"));

    static EnumType Guardrail => List("guardrail", "guardrail",
        Value("content-filter", "refuses harmful input"),
        Value("pii-scrubbing", "takes personal data out"),
        Value("prompt-template", "only fixed prompts reach the model"),
        Value("output-moderation", "checks every answer"),
        Value("injection-detection", "refuses prompts that try to take over"),
        Value("grounding-check", "checks answers against their sources"),
        Value("tool-allow-list", "an agent may use listed tools only"),
        Value("rate-limit", "so many requests and no more"),
        Value("circuit-breaker", "stops by itself when too much goes wrong"));
}
