using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>Which model this is, and who answers for it.</summary>
static class IdentityBlock
{
    public static Field Build() => Expected("identity", Record("identity",
        Recorded(Field("id", Uuid, "The registry's own id of the version.")),
        Required("group", Text, "The first part of the model's address, `group/name`.") with { Example = "\"search\"" },
        Required("name", Text, "The second part of the address.") with { Example = "\"answer-bot\"" },
        Required("version", SemVer, "The version, with build metadata if there is any.") with { Example = "\"2.3.0\"" },
        Expected("kind", Kind, "What sort of model it is; packs for language models look here."),
        Field("description", Text, "What it does, in a few sentences."),
        Expected("owners", SetOf(Person), "Who answers for it.") with { Example = "[\"ml-oncall@company.com\"]" },
        Recorded(Field("authors", SetOf(Person), "Who built it: uploaders and submitters. They cannot approve it.")),
        Expected("contact", Email, "Where a question about it is answered."),
        Field("team", Text, "The team it belongs to."),
        Field("domain", Vocabulary("business-domain"), "The business domain it works for."),
        Field("tags", SetOf(Text), "Free words to find it by.")),
        "Which model this is, and who answers for it.");

    static EnumType Kind => List("model-kind", "model kind",
        Value("tabular", "rows and columns in, a score or a class out"),
        Value("time-series", "forecasts and anomalies"),
        Value("recommender", "ranks and recommends"),
        Value("vision", "images and video"),
        Value("speech", "sound"),
        Value("nlp", "text, without generating freely"),
        Value("embedding", "vectors for other models and for search"),
        Value("llm", "generates text", "language-model"),
        Value("agent", "acts on what it reads, with tools"),
        Value("multimodal", "several kinds of input at once"),
        Value("other", "none of these"));
}
