using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>How the content is protected, and what scans found.</summary>
static class SecurityBlock
{
    public static Field Build() => Expected("security", Record("security",
        Expected("encryption", Encryption, "How artifacts are encrypted at rest."),
        Recorded(Expected("signed", Flag, "Whether everything that must be signed is, with a signature that holds.")),
        Recorded(Field("key_ids", SetOf(Text), "The keys that signed it.")),
        Recorded(Expected("sbom_id", Text, "The registry's id of the bill of materials.")),
        Recorded(Expected("license_scan", Record("licence scan",
            Field("result", ScanResult, "What came out."),
            Field("finished", Date, "The day it ended, in UTC."),
            Field("scanner", Text, "The tool, with its version."),
            Field("report", Text, "The registry's id of the report.")),
            "The newest licence scan.")),
        Recorded(Expected("vuln_scans", ListOf(Record("vulnerability scan",
            Field("target", Text, "What was scanned: model, container or a digest."),
            Field("result", ScanResult, "What came out."),
            Field("critical", Number, "Vulnerabilities of critical severity."),
            Field("high", Number, "Vulnerabilities of high severity."),
            Field("medium", Number, "Vulnerabilities of medium severity."),
            Field("low", Number, "Vulnerabilities of low severity."),
            Field("finished", Date, "The day it ended, in UTC."),
            Field("scanner", Text, "The tool, with its version."),
            Field("report", Text, "The registry's id of the report.")), 32),
            "The newest vulnerability scan of each target."))),
        "How the content is protected, and what scans found.");

    static EnumType Encryption => List("encryption-class", "encryption class",
        Value("none", "not encrypted"),
        Value("AES256", "AES-256 with keys of the store", "AES-256", "SSE-S3"),
        Value("KMS", "AES-256 with a key of the environment", "aws:kms", "SSE-KMS"),
        Value("CMK", "AES-256 with a key that the customer holds"));
}
