using System.Text;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Checks a bundle without the server. With a pinned key the signature must be that key's; without one the key in the
/// bundle is used, and the caller must compare its id. At most 256 MiB are read.
/// </summary>
public static class BundleVerifier
{
    public static async Task<BundleReport> VerifyAsync(
        Stream stream, TrustedKey? pinned, CancellationToken cancellationToken)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (copy.Length + read > BundleArchive.MaxBytes)
                return Stop("archive", $"The file is larger than the limit of {BundleArchive.MaxBytes} bytes.");
            copy.Write(buffer, 0, read);
        }
        return Verify(copy.ToArray(), pinned);
    }

    public static BundleReport Verify(ReadOnlyMemory<byte> zip, TrustedKey? pinned = null)
    {
        if (zip.Length > BundleArchive.MaxBytes || BundleArchive.Read(zip) is not { } files)
            return Stop("archive", "The file is not a bundle as the registry writes it, byte for byte.");
        if (!files.TryGetValue(BundleNames.Manifest, out var bytes) || BundleManifest.Read(bytes) is not { } manifest)
            return Stop("manifest", $"{BundleNames.Manifest} is missing or not in its one form.");

        var keyId = SignedBy(files, bytes, pinned);
        var signature = keyId is null
            ? new BundleCheck("signature", false, "The manifest is not signed by the expected key.")
            : new("signature", true, $"Signed by {keyId} ({(pinned is null ? "key from the bundle" : "pinned key")}).");
        var content = new BundleContent(files, manifest);
        return new([signature, .. content.Checks()], manifest, keyId);
    }

    static string? SignedBy(
        Dictionary<string, ReadOnlyMemory<byte>> files, ReadOnlyMemory<byte> manifest, TrustedKey? pinned)
    {
        if (!files.TryGetValue(BundleNames.Signature, out var bytes)
            || !files.TryGetValue(BundleNames.Key, out var pem))
            return null;
        if (!TrustedKey.TryRead(Encoding.ASCII.GetString(pem.Span), out var enclosed, out _)) return null;
        return DsseVerifier.Verify(bytes, [pinned ?? enclosed]) is DsseVerification.Verified(var envelope, var id)
            && envelope.PayloadType == BundleNames.PayloadType
            && envelope.Payload.Span.SequenceEqual(manifest.Span)
            && envelope.Signatures is [{ KeyId: var hint }] && hint == id
            && envelope.ToUtf8().AsSpan().SequenceEqual(bytes.Span)
            ? id
            : null;
    }

    static BundleReport Stop(string check, string detail) => new([new(check, false, detail)], null, null);
}
