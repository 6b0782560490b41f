using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Verifies the container signatures again, with the keys that the installation trusted and that travel with the
/// bundle; each must be of an artifact of the bundle.
/// </summary>
sealed class BundleSignatures(Dictionary<string, ReadOnlyMemory<byte>> files, BundleManifest manifest)
{
    public string? FirstBad()
    {
        var signatures = manifest.Files.Where(file => file.Role == "signature").ToList();
        if (signatures.Count == 0) return null;

        var digests = BundleDigests.Of(JsonElement.Parse(files[BundleNames.Artifacts].Span));
        var keys = Keys();
        return signatures.Find(file =>
            ContainerSignature.Verify(files[file.Path], digests, keys) is not ContainerVerification.Verified) is { } bad
            ? $"{bad.Path} signs no artifact of this bundle with one of the {keys.Count} keys that travel with it."
            : null;
    }

    List<TrustedKey> Keys()
    {
        var keys = new List<TrustedKey>();
        foreach (var (name, pem) in files)
            if (name.StartsWith(BundleNames.TrustedKeys, StringComparison.Ordinal)
                && TrustedKey.TryRead(Encoding.ASCII.GetString(pem.Span), out var key, out _))
                keys.Add(key);
        return keys;
    }
}
