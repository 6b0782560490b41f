namespace ModelRegistry.Schema.Blocks;

/// <summary>The lists of values that several blocks share. Ordered ones go from least to most.</summary>
static class Enums
{
    public static EnumType Role => List("role", "role",
        Value("Viewer", "reads"),
        Value("Contributor", "writes drafts"),
        Value("Owner", "answers for the model", "Model Owner"),
        Value("MRC", "model risk and compliance", "Approver"),
        Value("Security", "security architecture"),
        Value("Legal", "licences, terms and the law"),
        Value("Product", "carries the use, and so its risk"),
        Value("SRE", "runs it"),
        Value("Admin", "administers the registry"));

    public static EnumType RiskTier => Ladder("risk-tier", "risk tier",
        Value("Low", "little harm if it fails"),
        Value("Medium", "harm that can be repaired"),
        Value("High", "harm to people or to the business that is hard to undo"));

    public static EnumType Impact => Ladder("impact", "impact",
        Value("Low", "hardly noticed"),
        Value("Moderate", "noticed, and repaired in the course of business", "Medium"),
        Value("High", "touches revenue, rights or safety"));

    public static EnumType Severity => Ladder("severity", "severity",
        Value("Low", "a nuisance"),
        Value("Medium", "a weakness that needs effort to use", "Moderate"),
        Value("High", "a weakness that is easy to use"),
        Value("Critical", "harm is likely or has happened"));

    public static EnumType CheckResult => List("check-result", "result",
        Value("passed", "done, and fine", "pass"),
        Value("failed", "done, and not fine", "fail"),
        Value("pending", "not done yet"));

    public static EnumType ReviewStatus => List("review-status", "review status",
        Value("planned", "not begun"),
        Value("in-progress", "begun"),
        Value("approved", "finished and accepted"),
        Value("rejected", "finished and not accepted"));

    public static EnumType Decision => List("decision", "decision",
        Value("approved", "yes"),
        Value("rejected", "no"),
        Value("changes-requested", "not yet: something has to change first"));

    public static EnumType ScanResult => List("scan-result", "scan result",
        Value("clean", "nothing found"),
        Value("findings", "something found"),
        Value("failed", "the scan itself broke"));

    public static EnumType Environments => Ladder("environment", "environment",
        Value("development", "for building", "dev"),
        Value("test", "for trying", "testing"),
        Value("staging", "for rehearsing", "stage"),
        Value("production", "for real", "prod"));

    public static EnumValue Value(string name, string doc, params string[] aliases) => new(name, doc, aliases);

    /// <summary>Values without an order.</summary>
    public static EnumType List(string name, string noun, params EnumValue[] values) => new(name, noun, false, values);

    /// <summary>Values from least to most.</summary>
    public static EnumType Ladder(string name, string noun, params EnumValue[] values) => new(name, noun, true, values);
}
