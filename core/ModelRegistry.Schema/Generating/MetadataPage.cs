using System.Text;

namespace ModelRegistry.Schema.Generating;

/// <summary>Writes the documentation page in Markdown: a table for each block, then the lists of values.</summary>
public static class MetadataPage
{
    const string Introduction = """
        # Metadata

        <!-- Made from the schema's source. Change that, not this page. -->

        What a version says about itself: one JSON object (or the same in YAML) with a block for each concern. Every
        field may be left out; the gates say which ones they need, and the completeness score counts those marked
        **expected**. Members that are not listed here are kept under their block, and no gate reads them.

        - **declared** fields are what the publisher says. **recorded** fields come only from the registry's own
          records: a value written there is kept, shown as "declared", and never read by a gate.
        - A *share* is a ratio: `0.021` is 2.1 %. Only a traffic split is written in percentage points: `10` is 10 %.
        - A *set* may be written as a single value: `"us-east-1"` is the same as `["us-east-1"]`.
        - A *vocabulary* is a taxonomy that administrators keep; values outside it are refused.
        - Secrets are refused wherever they stand. Write a reference: `vault:secret/path#key`, `env:NAME`.

        """;

    /// <summary>Writes it with LF line ends.</summary>
    public static string Write(MetadataSchema schema)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append($"\nSchema version {schema.Version}. Limits: {MetadataLimits.Bytes / 1024} KiB a document, ")
            .Append($"{MetadataLimits.Depth} levels deep, {MetadataLimits.Members} members an object, ")
            .Append($"{MetadataLimits.SetItems} values a set, {MetadataLimits.TextLength} characters a text.\n");
        foreach (var block in schema.Root.Fields) Block(page, block);

        page.Append("\n## Lists of values\n\nOrdered lists go from least to most. Other accepted spellings stand in ")
            .Append("brackets.\n");
        var lists = Lists(schema.Root).DistinctBy(list => list.Name);
        foreach (var list in lists.OrderBy(list => list.Name, StringComparer.Ordinal)) Values(page, list);
        return page.ToString();
    }

    static void Block(StringBuilder page, Field block)
    {
        page.Append($"\n## {block.Name}\n\n{block.Doc}");
        if (block.Content) page.Append(" Frozen at submit.");
        if (block.Type is ListType list) page.Append($" A list of at most {list.MaxItems}.");
        page.Append("\n\n| field | type | unit | origin | meaning |\n| --- | --- | --- | --- | --- |\n");
        Rows(page, block.Type, "");
    }

    static void Rows(StringBuilder page, FieldType type, string path)
    {
        if (MetadataSchema.ItemOf(type) is not RecordType record) return;
        foreach (var field in record.Fields)
        {
            var inside = path + field.Name;
            var unit = MetadataSchema.ItemOf(field.Type) is ScalarType scalar ? ScalarJsonSchema.Unit(scalar) : null;
            page.Append($"| `{inside}` | {TypeNames.Of(field.Type)} | {unit} | {Origin(field)} | {Meaning(field)} |\n");
            Rows(page, field.Type, inside + (field.Type is RecordType ? "." : "[]."));
        }
    }

    static string Origin(Field field) => field.Origin == Schema.Origin.Recorded ? "recorded" : "declared";

    static string Meaning(Field field) =>
        field.Doc
        + (field.Example is null ? "" : $" Example: `{field.Example}`.")
        + (field.Expected ? " **Expected.**" : "");

    static IEnumerable<EnumType> Lists(FieldType type) => MetadataSchema.ItemOf(type) switch
    {
        EnumType list => [list],
        RecordType record => record.Fields.SelectMany(field => Lists(field.Type)),
        _ => [],
    };

    static void Values(StringBuilder page, EnumType list)
    {
        page.Append($"\n### {list.Name}{(list.Ordered ? " (ordered)" : "")}\n\n");
        foreach (var value in list.Values)
        {
            var others = string.Join(", ", value.Aliases.Select(alias => $"`{alias}`"));
            page.Append($"- `{value.Name}`{(others.Length == 0 ? "" : $" ({others})")}: {value.Doc}\n");
        }
    }
}
