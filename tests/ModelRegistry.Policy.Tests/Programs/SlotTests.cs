using System.Text;
using System.Text.Json;
using CsCheck;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Programs;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>One forward pass finds what the reader that goes path by path finds, reasons included.</summary>
public sealed class SlotTests
{
    [Theory]
    [InlineData("""{ "risk": { "tier": "High" } }""")]
    [InlineData("""{ "risk": { "tier": "Severe" } }""")]
    [InlineData("""{ "risk": { "tier": " " } }""")]
    [InlineData("""{ "risk": { "tier": "H\u0069gh" } }""")]
    [InlineData("""{ "risk": { "tier": "\ud800" }, "provenance": { "commit": "\udc00" } }""")]
    [InlineData("""{ "r\u0069sk": { "tier": "High" }, "\ud800": 1 }""")]
    [InlineData("""{ "risk": { "tier": "Low" }, "risk": { "tier": "High" } }""")]
    [InlineData("""{ "risk": { "tier": "Low" }, "risk": { } }""")]
    [InlineData("""{ "risk": { "tier": "Low", "tier": 3 } }""")]
    [InlineData("""{ "risk": { "tier": "Low" }, "risk": "none" }""")]
    [InlineData("""{ "risk": [] }""")]
    [InlineData("""{ "risk": null }""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{ "evals": { "llm": { "toxicity": 1.5 } } }""")]
    [InlineData("""{ "evals": { "llm": { "toxicity": -0.1 } } }""")]
    [InlineData("""{ "evals": { "llm": { "toxicity": 1e400 } } }""")]
    [InlineData("""{ "evals": { "llm": { "toxicity": "2%" } } }""")]
    [InlineData("""{ "evals": { "llm": 3 } }""")]
    [InlineData("""{ "data": { "residency": "eu-west-1", "external": 1 } }""")]
    [InlineData("""{ "data": { "residency": ["eu-west-1", 3, ""], "external": "yes" } }""")]
    [InlineData("""{ "data": { "residency": [null] } }""")]
    [InlineData("""{ "data": { "residency": [] } }""")]
    [InlineData("""{ "data": { "residency": {} } }""")]
    [InlineData("""{ "artifacts": [3, null, { "type": "weights" }, { "type": [], "sha256": {} }] }""")]
    [InlineData("""{ "artifacts": { "type": "weights" } }""")]
    [InlineData("""{ "legal": { "license": "MIT AND" } }""")]
    [InlineData("""{ "legal": { "license": "NOASSERTION" } }""")]
    [InlineData("""{ "legal": { "license": "MIT OR (Apache-2.0 AND ISC)" } }""")]
    [InlineData("""{ "identity": { "version": "1.2" }, "governance": { "recert_date": "2026-02-30" } }""")]
    [InlineData("""{ "identity": { "version": "1.2.3" }, "governance": { "recert_date": "2026-02-28" } }""")]
    [InlineData("""{ "event": { "name": "promote" }, "previous": { "risk": { "tier": "Low" } } }""")]
    public void A_document_is_read_as_path_by_path(string json) => Same(json);

    [Fact]
    public void Random_documents_are_read_as_path_by_path() =>
        Documents.Any.Sample(document => Same(document.ToJsonString()), iter: 500, threads: 1);

    [Fact]
    public void Too_many_items_are_none() =>
        Same($$"""{ "artifacts": [{{string.Join(',', Enumerable.Repeat("{}", 600))}}] }""");

    [Fact]
    public void Room_that_was_used_before_remembers_nothing()
    {
        var types = new TypeCatalogue(new MetadataSchema());
        var (shape, slots) = Shape(types);
        var reader = new SlotReader(shape.DocumentSpace.Nodes);
        var document = new SlotDocument(shape.DocumentSpace.Count);

        Read(reader, shape, document, """{ "risk": { "tier": "High" }, "artifacts": [{ "type": "weights" }] }""");
        Read(reader, shape, document, """{ "artifacts": [{}, {}] }""");

        Assert.True(document.Cells[slots["risk.tier"]].IsAbsent);
        var items = (Items)document.Cells[slots["artifacts"]].Ref!;
        Assert.Equal(2, items.Count);
        Assert.All(Enumerable.Range(0, 2), row => Assert.True(items.Cells[(row * items.Width) + 1].IsAbsent));
    }

    static void Same(string json)
    {
        var types = new TypeCatalogue(new MetadataSchema());
        var (shape, slots) = Shape(types);
        var document = new SlotDocument(shape.DocumentSpace.Count);

        Read(new(shape.DocumentSpace.Nodes), shape, document, json);

        foreach (var (path, slot) in slots)
        {
            var expected = new DocumentReader().Follow(Policies.Json(json), types.Root, path.Split('.'), "");
            Assert.Equal(Describe(path, expected), Describe(path, document.Cells[slot]));
        }
    }

    static (ReadShape Shape, Dictionary<string, int> Slots) Shape(TypeCatalogue types)
    {
        var shape = new ReadShape(types);
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in (string[])
            [
                "risk", "risk.tier", "evals.llm", "evals.llm.toxicity", "data.residency", "data.external", "artifacts",
                "legal.license", "identity.version", "governance.recert_date", "provenance.commit",
            ])
        {
            slots.Add(path, shape.Document.Follow(path.Split('.')).Claim());
        }

        foreach (var column in (string[])["type", "sha256"])
            shape.Document.Follow(["artifacts"]).Items!.Item.Follow([column]).Claim();
        return (shape, slots);
    }

    static void Read(SlotReader reader, ReadShape shape, SlotDocument into, string json)
    {
        var tokens = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read(ref tokens, shape.Document, into);
    }

    static string Describe(string path, Value value) => value switch
    {
        Value.Absent absent => string.Join("; ", absent.Evidence.Select(each => $"{each.Path} {each.Reason}")),
        Value.Record => "a record",
        Value.Many { Items: [Value.Record or Value.Absent, ..] } many =>
            $"rows: {string.Join(", ", many.Items.Select((item, i) => Describe($"{path}[{i}]", item)))}",
        _ => new Display().Show(value),
    };

    static string Describe(string path, Cell cell)
    {
        if (cell.Kind == CellKind.Row) return "a record";
        if (CellValues.From(cell) is { } value) return new Display().Show(value);
        if (cell is { Kind: CellKind.Many, Ref: Items items })
        {
            return $"rows: {string.Join(", ", Enumerable.Range(0, items.Count).Select(
                row => Describe($"{path}[{row}]", items.Cells[row * items.Width])))}";
        }

        if (cell.Ref is not Absence absence) return $"{path} is missing";
        var above = string.Join('.', path.Split('.').SkipLast(absence.Up));
        return $"{above}{absence.Where} {absence.Reason}";
    }
}
