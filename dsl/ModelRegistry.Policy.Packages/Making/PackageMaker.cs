using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Packages.Archives;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Packages.Making;

/// <summary>Makes packages of packs that compile and whose tests pass.</summary>
public sealed class PackageMaker(MetadataSchema schema)
{
    readonly PolicyCompiler _compiler = new(schema);

    public PackageMaking Make(PackageDraft draft)
    {
        var sources = draft.Sources.Select(source => new PackSource(
            PackageLayout.Packs + source.Name.Split('/', '\\')[^1], source.Text)).ToList();
        switch (_compiler.Compile([.. draft.Sources, .. draft.Beside]))
        {
            case Compilation.Failed(var diagnostics): return new PackageMaking.Broken(diagnostics);
            case Compilation.Succeeded(var set, var warnings):
                var packs = set.Contents.Take(sources.Count).ToList();
                var names = packs.Select(pack => pack.Pack.Name).ToHashSet(StringComparer.Ordinal);
                var failed = set.RunTests().Where(test => names.Contains(test.Pack) && !test.Passed).ToList();
                return failed.Count > 0 ? new PackageMaking.TestsFailed(failed)
                    : Write(draft, sources, packs, warnings);
            default: throw new UnreachableException();
        }
    }

    static PackageMaking Write(
        PackageDraft draft, List<PackSource> sources, List<PackContents> packs, IReadOnlyList<Diagnostic> warnings)
    {
        try
        {
            var manifest = new ManifestMaker(draft).Make(sources, packs);
            var readme = Encoding.UTF8.GetBytes(draft.Readme ?? ReadmeText.Of(manifest));
            var files = sources.Select(source => (Path: source.Name, Bytes: Encoding.UTF8.GetBytes(source.Text)))
                .Append((Path: PackageLayout.Readme, Bytes: readme))
                .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
            manifest = manifest with
            {
                Files = [.. files.Select(file => new ManifestFile(file.Path, Hash(file.Bytes)))],
            };
            ManifestRules.Check(manifest);
            return PolicyPackage.Read(new ArchiveWriter().Write(
                [
                    .. Envelope.Of(manifest).Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text))),
                    (PackageLayout.Manifest,
                        JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.PackageManifest)),
                    .. files,
                ])) switch
            {
                PackageReading.Taken(var package) => new PackageMaking.Made(package, warnings),
                PackageReading.Refused(var reason) =>
                    new PackageMaking.Refused(reason, "Make it smaller: fewer packs, or shorter ones."),
                _ => throw new UnreachableException(),
            };
        }
        catch (DraftException wrong)
        {
            return new PackageMaking.Refused(wrong.Message, wrong.Remedy);
        }
        catch (BadPackageException wrong)
        {
            return new PackageMaking.Refused(wrong.Message, "Correct what the options or the packs' heads say.");
        }
    }

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
