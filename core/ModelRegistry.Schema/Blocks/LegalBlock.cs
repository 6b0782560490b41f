using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>What the law and contracts allow.</summary>
static class LegalBlock
{
    public static Field Build() => Expected("legal", Record("legal",
        Expected("license", Licence, "The model's licence, as an SPDX expression.") with { Example = "\"Apache-2.0\"" },
        Expected("export", ExportClass, "The export control class."),
        Field("third_party_terms", SetOf(Text), "Terms of others that apply: addresses or names."),
        Expected("usage_restrictions", SetOf(Text), "What it must not be used for.") with
        {
            NoneIsAnAnswer = true,
            Example = "[\"no_health_advice\"]",
        },
        Field("intellectual_property", Text, "Who owns it.")),
        "What the law and contracts allow.");

    static EnumType ExportClass => List("export-class", "export control class",
        Value("none", "not subject to export control"),
        Value("EAR99", "subject to the EAR, in no entry of the control list"),
        Value("3A090", "advanced computing items"),
        Value("4A090", "computers with advanced computing items"),
        Value("4D090", "software for them"),
        Value("4E091", "weights of large closed models"),
        Value("5A002", "cryptographic items"),
        Value("5D002", "cryptographic software"),
        Value("5D992", "mass market cryptographic software"),
        Value("ITAR", "defence articles"));
}
