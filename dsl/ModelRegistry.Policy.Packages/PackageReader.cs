using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Packages.Archives;

namespace ModelRegistry.Policy.Packages;

/// <summary>
/// Reads packages: the archive is strictly what this product writes (files stored one behind the other), the envelope
/// follows from the manifest byte for byte, and every other file has the digest that the manifest says.
/// </summary>
sealed class PackageReader
{
    readonly PackHeaderReader _heads = new();

    public PackageReading Read(byte[] bytes)
    {
        try
        {
            var archive = Archive.Read(bytes);
            var manifest = ReadManifest(archive);
            ManifestRules.Check(manifest);
            CheckFiles(archive, manifest);
            return new PackageReading.Taken(new(bytes, manifest, archive, [.. manifest.Packs.Select(pack =>
                ReadSource(archive, pack))]));
        }
        catch (BadPackageException bad)
        {
            return new PackageReading.Refused(bad.Message);
        }
    }

    static PackageManifest ReadManifest(Archive archive)
    {
        var bytes = archive.Find(PackageLayout.Manifest)
            ?? throw new BadPackageException($"It has no {PackageLayout.Manifest}, so it is no package of packs.");
        try
        {
            RefuseNulls(bytes.Span);
            return JsonSerializer.Deserialize(bytes.Span, ManifestJson.Default.PackageManifest)
                ?? throw new BadPackageException($"Its {PackageLayout.Manifest} says nothing.");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new BadPackageException($"Its {PackageLayout.Manifest} cannot be read: {problem.Message}");
        }
    }

    /// <summary>What is absent is not written; in a list no type would say so.</summary>
    static void RefuseNulls(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new BadPackageException($"Its {PackageLayout.Manifest} says `null`, which says nothing.");
        }
    }

    static void CheckFiles(Archive archive, PackageManifest manifest)
    {
        var wanted = manifest.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        foreach (var (path, text) in Envelope.Of(manifest)) wanted.Add(path, Hash(Encoding.UTF8.GetBytes(text)));
        foreach (var name in archive.Names)
        {
            if (name is PackageLayout.Manifest or PackageLayout.Signature) continue;
            if (!wanted.Remove(name, out var sha256))
                throw new BadPackageException($"It holds a file {name} that its manifest does not know.");
            if (Hash(archive.Find(name)!.Value.Span) != sha256)     // it is one of its names
                throw new BadPackageException($"Its file {name} is not what its manifest says.");
        }

        if (wanted.Keys.FirstOrDefault() is { } gone)
            throw new BadPackageException($"It has no file {gone}, which its manifest names.");
    }

    PackSource ReadSource(Archive archive, ManifestPack pack)
    {
        var bytes = archive.Find(pack.File)!.Value.Span;            // the manifest's files are all there
        if (Hash(bytes) != pack.Sha256)
            throw new BadPackageException($"The digest of {pack.Name} is not that of {pack.File}.");
        PackSource source;
        try
        {
            source = new(pack.File, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new BadPackageException($"Its file {pack.File} is no text in UTF-8.");
        }

        var head = _heads.Read(source);
        if (head.Name != pack.Name || head.Version != pack.Version || !head.Imports.SequenceEqual(pack.Imports))
            throw new BadPackageException(
                $"The manifest says that {pack.File} is {pack.Name} {pack.Version}, and its head says otherwise.");
        return source;
    }

    static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
