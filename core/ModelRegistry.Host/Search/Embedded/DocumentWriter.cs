using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Turns a search document into an index document, cutting every text to its limit.</summary>
static class DocumentWriter
{
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
            new SortedDocValuesField(IndexFields.SortName, new BytesRef($"{group}/{name}".ToLowerInvariant())),
            new NumericDocValuesField(IndexFields.Updated, model.UpdatedAt.UtcTicks),
            new StoredField(IndexFields.Stored, JsonSerializer.SerializeToUtf8Bytes(kept, IndexJson.Default.SearchDocument)),
            new TextField(IndexFields.Name, name, Field.Store.NO),
            new TextField(IndexFields.Group, group, Field.Store.NO),
            new TextField(IndexFields.Tags, Lines(model.Tags), Field.Store.NO),
            new TextField(IndexFields.Owners, Lines(model.Owners), Field.Store.NO),
            new TextField(IndexFields.Description, description, Field.Store.NO),
            new TextField(IndexFields.Card, card, Field.Store.YES),
            new TextField(IndexFields.Facts, Facts(model), Field.Store.NO),
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
        .. model.Frameworks, .. model.Kinds, .. model.Architectures, .. model.Licences,
        .. model.Domains, .. model.UseCases, .. model.DataDomains,
    ]);

    static string Lines(IReadOnlyList<string> values) =>
        string.Join('\n', values.Take(SearchLimits.ValuesPerDocument).Select(value => Cut(value, SearchLimits.ValueLength)));

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
