using System.Text.Json;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>JSON columns, parsed together and freed together.</summary>
sealed class DocumentList(IEnumerable<string> texts) : IDisposable
{
    readonly List<JsonDocument> _documents = [.. texts.Select(text => JsonDocument.Parse(text))];

    public IEnumerable<JsonElement> Roots => _documents.Select(document => document.RootElement);

    public void Dispose() => _documents.ForEach(document => document.Dispose());
}
