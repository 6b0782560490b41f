using System.Text.Json;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Whether the files that have a digest as their name are what the name says: packs as they are, configurations in
/// their canonical form. No event bears them out; decisions and deployments name them by these digests.
/// </summary>
sealed class BundleNamed(Dictionary<string, ReadOnlyMemory<byte>> files, BundleManifest manifest)
{
    public string? FirstForeign() =>
        manifest.Files.FirstOrDefault(file => DigestOf(file) is { } digest
            && Path.GetFileNameWithoutExtension(file.Path) != digest) is { } foreign
            ? $"{foreign.Path} is not what has the digest in its name."
            : null;

    string? DigestOf(BundleFile file) =>
        file.Role == "pack" || file.Path.StartsWith("packs/", StringComparison.Ordinal) ? file.Sha256
        : file.Role == "configuration" || file.Path.StartsWith("configurations/", StringComparison.Ordinal)
            ? Jcs.Digest(JsonElement.Parse(files[file.Path].Span))
        : null;
}
