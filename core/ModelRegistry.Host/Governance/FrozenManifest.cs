using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Governance;

/// <summary>The content of a version as it freezes at submit: canonical JSON (RFC 8785) and its SHA-256.</summary>
sealed record FrozenManifest(string Json, string Digest)
{
    public static FrozenManifest Of(EffectiveDocument document, FrozenContent content)
    {
        var bytes = Jcs.Canonicalize(JsonSerializer.SerializeToElement(content.Select(document.Members)));
        return new(Encoding.UTF8.GetString(bytes), Sha256Hex.Of(bytes));
    }
}
