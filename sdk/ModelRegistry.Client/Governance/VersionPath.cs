namespace ModelRegistry.Client.Governance;

/// <summary>Addresses below models and versions.</summary>
static class VersionPath
{
    public static string Of(string model, string version, string rest) =>
        Of(model, $"versions/{Uri.EscapeDataString(version)}/{rest}");

    public static string Of(string model, string rest) =>
        $"api/v1/models/{string.Join('/', model.Split('/').Select(Uri.EscapeDataString))}/{rest}";
}
