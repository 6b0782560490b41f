using System.Diagnostics;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages;
using ModelRegistry.Policy.Packages.Signing;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>A package on disk.</summary>
static class PackageFile
{
    /// <summary>Reads a package; ends the command with 2 where it is none, or not whole.</summary>
    public static PolicyPackage Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return PolicyPackage.Read(stream) switch
        {
            PackageReading.Taken(var package) => package,
            PackageReading.Refused(var reason) => throw new CommandException(ExitCode.Blocked,
                $"{file.Name} is no package of policy packs that can be used. {reason}",
                "Get it again from where it was published, or make it anew: registry policy pack"),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Writes a package so that there is either the old file or the new one, whole.</summary>
    public static async Task WriteAsync(string path, PolicyPackage package, CancellationToken cancellationToken)
    {
        var beside = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, package.Bytes, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public static PackageAnswer Describe(string file, PolicyPackage package, PackageSigner? signer = null) => new(
        file, package.Manifest.Id, package.Manifest.Version, package.Sha256,
        [.. package.Manifest.Packs.Select(pack => new PackedPack(pack.Name, pack.Version, pack.Sha256))],
        Ok: true, Signer: signer);

    public static PackageSigner Describe(SignatureVerdict.Good good) =>
        new(good.Signer.Subject, good.Signer.Fingerprint, good.Signer.Until, good.Signer.StampedAt, good.Pinned);
}
