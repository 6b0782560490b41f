namespace ModelRegistry.Client.Artifacts;

/// <summary>Writes the addresses of a version's artifacts.</summary>
static class VersionPath
{
    public static string Of(string model, string version) =>
        $"api/v1/models/{Segments(model)}/versions/{Uri.EscapeDataString(version)}";

    public static string Content(string model, string version) => $"{Of(model, version)}/artifacts/content/";

    public static string Segments(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
