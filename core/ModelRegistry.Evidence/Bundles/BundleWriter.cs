using System.Text;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Writes an evidence bundle: adds key, page (unless there is one) and signed manifest, and packs all in one form.
/// </summary>
public static class BundleWriter
{
    /// <summary>The most entries that fit beside manifest, signature, key and page.</summary>
    public const int MostEntries = BundleArchive.MaxFiles - 4;

    /// <exception cref="ArgumentException">A path is malformed or stands twice, or a limit is exceeded.</exception>
    public static byte[] Write(BundleHead head, IReadOnlyList<BundleEntry> entries, ISigningKey key)
    {
        var all = entries.Append(new(BundleNames.Key, "key", Encoding.ASCII.GetBytes(key.PublicKey.Pem))).ToList();
        if (!all.Exists(e => e.Path == BundleNames.Page))
            all.Add(new(BundleNames.Page, "page", BundlePage.Render(head, all)));
        if (all.Find(e => !BundleArchive.IsName(e.Path)) is { } wrong)
            throw new ArgumentException($"'{wrong.Path}' cannot be the name of a file in a bundle.", nameof(entries));
        if (all.Count > BundleArchive.MaxFiles - 2 || all.Sum(e => (long)e.Content.Length) > BundleArchive.MaxBytes / 2)
            throw new ArgumentException("A bundle has at most 9,998 files and 128 MiB.", nameof(entries));

        var files = all.ToDictionary(e => e.Path, e => e.Content, StringComparer.Ordinal);
        var listed = all
            .OrderBy(e => e.Path, StringComparer.Ordinal)
            .Select(e => new BundleFile(e.Path, e.Role, e.Content.Length, Sha256Hex.Of(e.Content.Span), e.Event));
        var manifest = new BundleManifest(BundleManifest.CurrentFormat, head, [.. listed]).ToUtf8();
        files.Add(BundleNames.Manifest, manifest);
        files.Add(BundleNames.Signature, DsseSigner.Sign(BundleNames.PayloadType, manifest, key).ToUtf8());
        return BundleArchive.Write(files);
    }
}
