using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>The files and images that make up the version.</summary>
static class ArtifactsBlock
{
    public static Field Build() => Expected("artifacts", ListOf(Artifact, 512),
        "The files and images that make up the version.");

    static RecordType Artifact => Record("artifact",
        Required("type", Kind, "What it is for."),
        Field("path", Text, "Its path in the model's folder.") with { Key = true, Example = "\"model.safetensors\"" },
        Field("uri", Text, "Where it lies: an address in a store, or an image reference.") with
        {
            Key = true,
            Example = "\"s3://models/answer-bot/2.3.0/weights.bin\"",
        },
        Content(Recorded(Expected("sha256", Digest, "The SHA-256 that the registry computed or pinned."))),
        Content(Recorded(Field("size", Bytes, "How long it is."))),
        Field("media_type", Text, "Its media type."),
        Field("license", Licence, "Its own licence, where it differs from the model's."),
        Recorded(Field("signature", Signature, "What the registry found when it checked the signature.")),
        Recorded(Field("signed_by", Text, "The key that signed it.")));

    static EnumType Kind => List("artifact-kind", "artifact kind",
        Value("weights", "parameters", "model"),
        Value("tokenizer", "turns text into tokens"),
        Value("config", "architecture and settings", "configuration"),
        Value("adapter", "LoRA and other additions to a base model", "lora"),
        Value("prompt", "prompts and templates"),
        Value("container", "an image that serves it", "image"),
        Value("explanation", "SHAP values and other explanations"),
        Value("dataset-sample", "a few rows to try it with"),
        Value("documentation", "cards, licences and notes"),
        Value("other", "none of these"));

    static EnumType Signature => List("signature-status", "signature status",
        Value("unsigned", "no signature was given"),
        Value("verified", "signed by a trusted key, and the signature holds"),
        Value("untrusted", "the signature holds, but nobody trusts the key"),
        Value("invalid", "the signature does not hold"),
        Value("revoked", "it was verified, and the key was revoked since"));
}
