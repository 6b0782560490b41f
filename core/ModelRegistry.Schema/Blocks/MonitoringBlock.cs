using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>What is watched while it runs.</summary>
static class MonitoringBlock
{
    public static Field Build() => Expected("monitoring", Record("monitoring",
        Expected("slos", Record("service levels",
            Field("latency_p50_ms", NumberIn("ms"), "Half of the answers are faster."),
            Field("latency_p95_ms", NumberIn("ms"), "Nineteen of twenty answers are faster.") with { Example = "400" },
            Field("latency_p99_ms", NumberIn("ms"), "Ninety-nine of a hundred answers are faster."),
            Field("throughput_rps", NumberIn("requests/s"), "Requests it must carry."),
            Field("availability", Ratio, "The share of time it must be up."),
            Field("error_rate", Ratio, "The share of requests that may fail.")),
            "Service levels it is held to."),
        Expected("drift", Record("drift",
            Field("psi_threshold", Number, "The population stability index at which to act.") with
            {
                Example = "0.2",
            },
            Field("ks_threshold", Number, "The same for the Kolmogorov-Smirnov statistic."),
            Field("detectors", SetOf(Text), "The detectors that run."),
            Recorded(Field("psi", Number, "The newest population stability index.")),
            Recorded(Field("ks", Number, "The newest Kolmogorov-Smirnov statistic.")),
            Recorded(Field("measured", Instant, "When these were measured."))),
            "How far reality has moved from the training data."),
        Expected("data_quality", SetOf(Text), "Checks on the input that run."),
        Field("telemetry", Record("telemetry",
            Field("schema", Text, "The schema of what is sent: an address or an id."),
            Field("retention", Duration, "How long it is kept."),
            Field("redacted", Flag, "Whether personal data is taken out first.")),
            "What it reports about itself."),
        Field("log_region", Region, "The region that logs are kept in."),
        Field("alert_to", SetOf(Person), "Who hears of it.")),
        "What is watched while it runs.");
}
