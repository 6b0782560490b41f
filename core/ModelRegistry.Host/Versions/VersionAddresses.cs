using ModelRegistry.Data.Models;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Versions;

/// <summary>The addresses of models and versions, as links in answers have them.</summary>
static class VersionAddresses
{
    public static string Of(ModelRecord model) => $"{ApiRegistration.Prefix}/models/{model.Group}/{model.Name}";

    public static string Of(ModelRecord model, string version) =>
        $"{Of(model)}/versions/{Uri.EscapeDataString(version)}";
}
