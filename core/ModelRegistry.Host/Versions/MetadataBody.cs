using Microsoft.Net.Http.Headers;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Versions;

/// <summary>Reads metadata from a request: JSON as it is, YAML converted to JSON.</summary>
sealed class MetadataBody(YamlMetadata yaml)
{
    readonly IReadOnlyList<string> _yamlTypes = ["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"];

    public async Task<BodyReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed)
            ? parsed.MediaType.Value?.ToLowerInvariant()
            : null;
        var isYaml = type is not null && _yamlTypes.Contains(type);
        if (!isYaml && type is not "application/json" && type?.EndsWith("+json", StringComparison.Ordinal) != true)
            return new BodyReading.Unreadable(Problem.Of(CommonProblems.UnsupportedMediaType,
                $"Metadata is read as application/json or application/yaml, not as {type ?? "nothing named"}."));

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        var bytes = buffer.ToArray();
        return isYaml ? yaml.Read(bytes) : new BodyReading.Json(bytes);
    }
}
