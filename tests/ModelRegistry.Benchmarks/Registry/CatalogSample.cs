using System.Text.Json;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>Names and words out of the catalogue itself, so that the queries find what real queries find.</summary>
sealed class CatalogSample(IReadOnlyList<string> models, IReadOnlyList<string> versions, IReadOnlyList<string> words)
{
    const int ModelsRead = 200;

    public string Model(int i) => models[i % models.Count];

    public string Version(int i) => versions[i % versions.Count];

    public string Word(int i) => Uri.EscapeDataString(words[i * 31 % words.Count]);

    /// <summary>The word without its third letter.</summary>
    public string Misspelt(int i)
    {
        var word = words[i * 31 % words.Count];
        return Uri.EscapeDataString(word.Length > 4 ? word.Remove(2, 1) : word);
    }

    public static async Task<CatalogSample> ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var names = (await ItemsAsync(http, $"api/v1/models?limit={ModelsRead}", cancellationToken))
            .Select(model => $"{model.GetProperty("group").GetString()}/{model.GetProperty("name").GetString()}")
                .ToList();
        var (models, versions) = (new List<string>(), new List<string>());
        foreach (var name in names)
        {
            var newest = (await ItemsAsync(http, $"api/v1/models/{name}/versions?limit=1",
                cancellationToken)).FirstOrDefault();
            if (newest.ValueKind != JsonValueKind.Object) continue;
            models.Add(name);
            versions.Add(Uri.EscapeDataString(newest.GetProperty("version").GetString() ?? ""));
        }
        var words = names.SelectMany(name => name.Split('/', '-', '_', '.')).Where(word => word.Length > 2).Distinct()
            .ToList();
        return new(models, versions, words);
    }

    static async Task<IReadOnlyList<JsonElement>> ItemsAsync(
        HttpClient http, string path, CancellationToken cancellationToken)
    {
        await using var stream = await http.GetStreamAsync(path, cancellationToken);
        using var document = await JsonDocument.ParseAsync(stream, default, cancellationToken);
        return [.. document.RootElement.GetProperty("items").Clone().EnumerateArray()];
    }
}
