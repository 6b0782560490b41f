using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Turns a search document into an index document, cutting every text to its limit.</summary>
static class DocumentWriter
{
    /// <summary>Without positions: no query asks for words beside each other.</summary>
    static readonly FieldType Words = new FieldType(TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    }.Freeze();

    public static Term Key(Guid modelId) => new(IndexFields.Id, modelId.ToString("N"));

    public static Document Write(SearchDocument model)
    {
        var id = model.ModelId.ToString("N");
        var name = Cut(model.Name, SearchLimits.ValueLength);
        var group = Cut(model.Group, SearchLimits.ValueLength);
        var description = Cut(model.Description, SearchLimits.DescriptionLength);
        var card = Cut(model.CardText, SearchLimits.CardLength);
        var kept = model with { Name = name, Group = group, Description = description, CardText = "" };
        var document = new Document
        {
            new StringField(IndexFields.Id, id, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Id, new BytesRef(id)),
            new StringField(IndexFields.Address, $"{group}/{name}".ToLowerInvariant(), Field.Store.NO),
            new SortedDocValuesField(IndexFields.SortName, new BytesRef($"{group}/{name}".ToLowerInvariant())),
            new NumericDocValuesField(IndexFields.Updated, model.UpdatedAt.UtcTicks),
            new StoredField(IndexFields.Stored,
                JsonSerializer.SerializeToUtf8Bytes(kept, IndexJson.Default.SearchDocument)),
            new StoredField(IndexFields.Card, card),
            new Field(IndexFields.Name, name, Words),
            new Field(IndexFields.Tags, Lines(model.Tags), Words),
            new Field(IndexFields.Text, $"{group}\n{name}\n{Facts(model)}\n{description}\n{card}", Words),
        };
        AddFacets(document, model);
        foreach (var entry in model.Tags.Take(SearchLimits.ValuesPerDocument).Prepend(name).SelectMany(SuggestionEntry.For))
            document.Add(new StringField(IndexFields.Suggest, entry, Field.Store.NO));
        return document;
    }

    static void AddFacets(Document document, SearchDocument model)
    {
        foreach (var facet in SearchFacet.All)
        {
            var field = IndexFields.Facet(facet.Name);
            var values = facet.Values(model).Where(value => value.Length > 0)
                .Select(value => Cut(value, SearchLimits.ValueLength)).Distinct().Take(SearchLimits.ValuesPerDocument);
            foreach (var value in values)
            {
                document.Add(new StringField(field, value, Field.Store.NO));
                document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
            }
        }
    }

    static string Facts(SearchDocument model) => Lines(
    [
        .. model.Tags, .. model.Owners, .. model.Frameworks, .. model.Kinds, .. model.Architectures, .. model.Licences,
        .. model.Domains, .. model.UseCases, .. model.DataDomains,
    ]);

    static string Lines(IReadOnlyList<string> values) =>
        string.Join('\n', values.Take(4 * SearchLimits.ValuesPerDocument)
            .Select(value => Cut(value, SearchLimits.ValueLength)));

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
