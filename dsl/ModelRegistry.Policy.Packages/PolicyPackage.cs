using System.Security.Cryptography;
using ModelRegistry.Policy.Packages.Archives;

namespace ModelRegistry.Policy.Packages;

/// <summary>
/// A package of policy packs: a NuGet package without code, of the package type
/// <see cref="PackageLayout.PackageType"/>. It can only be had by reading one that is whole.
/// </summary>
public sealed class PolicyPackage
{
    readonly byte[] _bytes;

    internal PolicyPackage(byte[] bytes, PackageManifest manifest, Archive archive, IReadOnlyList<PackSource> sources)
    {
        (_bytes, Manifest, Sources) = (bytes, manifest, sources);
        Archive = archive;
        IsSigned = archive.Find(PackageLayout.Signature) is not null;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public PackageManifest Manifest { get; }

    /// <summary>The packs as they were written, in the order of the manifest.</summary>
    public IReadOnlyList<PackSource> Sources { get; }

    /// <summary>
    /// Whether there is a signature; whether it is good is for <see cref="Signing.PackageVerifier"/>.
    /// </summary>
    public bool IsSigned { get; }

    /// <summary>SHA-256 of the whole file, hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>What feeds call it: <c>ai.baseline.1.0.0.nupkg</c>.</summary>
    public string FileName => $"{Manifest.Id}.{Manifest.Version}.nupkg";

    internal Archive Archive { get; }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>
    /// Reads a package whose bytes nobody vouches for. Nothing is thrown for what they are, and never is more read than
    /// <see cref="PackageLimits"/> allows.
    /// </summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PackageReading Read(Stream stream)
    {
        var bytes = new byte[PackageLimits.Package + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > PackageLimits.Package
            ? new PackageReading.Refused($"It is larger than {PackageLimits.Package:N0} bytes.")
            : Read(bytes.AsSpan(0, length).ToArray());
    }

    /// <summary>Reads a package that is in memory.</summary>
    public static PackageReading Read(byte[] bytes) => new PackageReader().Read(bytes);
}
