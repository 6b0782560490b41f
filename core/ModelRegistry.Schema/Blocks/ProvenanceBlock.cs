using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>Where the model comes from: code, run, environment and the models it stands on.</summary>
static class ProvenanceBlock
{
    public static Field Build() => Expected("provenance", Record("provenance",
        Expected("repo", Url, "The source repository.") with { Example = "\"https://git/ai/answer-bot\"" },
        Expected("commit", Text, "The commit it was built from.") with { Example = "\"a1b2c3d\"" },
        Expected("train_job_id", Text, "The training job or run.") with { Example = "\"train-8745\"" },
        Expected("trainer_image_digest", Digest, "The digest of the container image that trained it."),
        Field("run_url", Url, "Where the run can be looked at."),
        Field("framework", Text, "The framework it was built with.") with { Example = "\"pytorch\"" },
        Field("framework_version", Text, "The version of that framework."),
        Field("architecture", Text, "The architecture, as its configuration names it."),
        Field("environment", Text, "The environment it was trained in, by name or lock file digest."),
        Field("data_snapshot", Text, "The snapshot of the data that was read."),
        Field("feature_sets", SetOf(Text), "The feature sets that were read, with their versions."),
        Field("upstream", ListOf(Upstream, 64), "The models that this one is made from.")),
        "Where the model comes from: code, run, environment and the models it stands on.");

    static RecordType Upstream => Record("upstream model",
        Required("model", Text, "Its name, where it comes from.") with
        {
            Key = true,
            Example = "\"mistralai/Mistral-7B-v0.3\"",
        },
        Field("version", Text, "Its version or revision."),
        Field("relation", Relation, "How this model is made from it."),
        Field("license", Licence, "Its licence, as an SPDX expression."),
        Field("url", Url, "Where it comes from."),
        Field("terms", Record("terms",
            Field("commercial_use", Permission, "Whether it may be used for business."),
            Field("redistribution", Permission, "Whether it, or what is made from it, may be passed on."),
            Field("url", Url, "The terms themselves."),
            Field("accepted_on", Date, "The day they were accepted.")),
            "The terms that its maker attaches."));

    static EnumType Relation => List("upstream-relation", "relation to the upstream model",
        Value("base-model", "trained further from its weights", "finetune"),
        Value("adapter", "an adapter that runs on it"),
        Value("quantized", "the same in fewer bits"),
        Value("merge", "merged with others"),
        Value("distilled", "taught by its answers"),
        Value("component", "called while running"));

    static EnumType Permission => List("permission", "permission",
        Value("permitted", "allowed", "allowed"),
        Value("restricted", "allowed on conditions"),
        Value("forbidden", "not allowed", "prohibited"));
}
