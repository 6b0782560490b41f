using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>The data behind the model, the people it speaks of, and where it may be.</summary>
static class DataBlock
{
    public static Field Build() => Expected("data", Record("data",
        Expected("datasets", ListOf(Dataset, 128), "The data sets that it learnt from or reads."),
        Expected("pii", SetOf(PiiCategory), "The categories of personal data in them; empty if none.") with
        {
            NoneIsAnAnswer = true,
            Example = "[\"emails\"]",
        },
        Expected("external", Flag, "Whether any of it comes from outside the organisation."),
        Field("sensitivity", Vocabulary("sensitivity"), "How sensitive the data is."),
        Field("domains", SetOf(Vocabulary("data-domain")), "The data domains it touches."),
        Field("subjects", SetOf(Vocabulary("geography")), "Where the people live whom the data is about."),
        Expected("residency", SetOf(Region), "The regions that data, model and logs may be in.") with
        {
            Example = "\"us-east-1\"",
        },
        Expected("retention", Duration, "How long personal data is kept.") with { Example = "\"12 months\"" },
        Field("legal_basis", LegalBasis, "The legal basis for personal data (GDPR Art. 6)."),
        Field("impact_assessment", ReviewStatus, "The data protection impact assessment (GDPR Art. 35)."),
        Field("privacy_budget", Record("privacy budget",
            Field("epsilon", Number, "The epsilon that was spent."),
            Field("delta", Number, "The delta that was spent."),
            Field("mechanism", Text, "How: DP-SGD, PATE, ...")),
            "Differential privacy, where it was applied.")),
        "The data behind the model, the people it speaks of, and where it may be.");

    static RecordType Dataset => Record("dataset",
        Required("id", Text, "Its id in the catalogue it comes from.") with { Key = true, Example = "\"faq-corpus\"" },
        Expected("version", Text, "Its version or snapshot.") with { Example = "\"2025-09-10\"" },
        Field("uri", Text, "Where it lies."),
        Field("license", Licence, "Its licence."),
        Field("purpose", Purpose, "What it was used for."),
        Field("datasheet", Text, "Its datasheet: an address or an id."),
        Field("bias_review", CheckResult, "Whether it was checked for bias."),
        Field("pii", SetOf(PiiCategory), "The categories of personal data in this one."));

    static EnumType Purpose => List("dataset-purpose", "purpose of a data set",
        Value("training", "learnt from", "train"),
        Value("validation", "tuned on"),
        Value("test", "measured on", "evaluation"),
        Value("retrieval", "looked up while running"));

    static EnumType LegalBasis => List("legal-basis", "legal basis",
        Value("consent", "the person agreed"),
        Value("contract", "a contract with the person needs it"),
        Value("legal-obligation", "the law demands it"),
        Value("vital-interests", "a life depends on it"),
        Value("public-task", "a public task needs it"),
        Value("legitimate-interests", "an interest that weighs more than the person's"));

    static EnumType PiiCategory => List("pii-category", "category of personal data",
        Value("names", "names", "name"),
        Value("emails", "mailboxes", "email"),
        Value("phones", "phone numbers", "phone"),
        Value("addresses", "postal addresses", "address"),
        Value("birth-dates", "dates of birth"),
        Value("government-ids", "passport, tax and social security numbers"),
        Value("financial", "accounts, cards, income"),
        Value("location", "where somebody is or was"),
        Value("online-ids", "cookies, device ids, IP addresses"),
        Value("employment", "jobs and reviews"),
        Value("children", "anything about children"),
        Value("health", "health"),
        Value("genetic", "genes"),
        Value("biometric", "faces, voices, fingerprints", "biometrics"),
        Value("ethnicity", "racial or ethnic origin"),
        Value("beliefs", "religion, philosophy, politics, union membership"),
        Value("sexuality", "sex life or orientation"),
        Value("criminal-records", "offences and convictions"),
        Value("other", "none of these"));
}
