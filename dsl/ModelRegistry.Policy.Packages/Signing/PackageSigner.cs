using System.Diagnostics;
using System.Security.Cryptography;
using ModelRegistry.Policy.Packages.Archives;
using NuGet.Packaging.Signing;

namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>Signs packages as their author, in NuGet's form: <c>dotnet nuget verify</c> reads the signature.</summary>
public sealed class PackageSigner(TimeProvider clock)
{
    readonly AuthorSignature _signature = new();

    /// <summary>Signs a package.</summary>
    /// <param name="package">The package; it is not changed.</param>
    /// <param name="certificate">Who signs.</param>
    /// <param name="timestamper">A time-stamping service (RFC 3161); null for no stamp.</param>
    /// <param name="replace">Whether a signature that is there makes way.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<PackageSigning> SignAsync(
        PolicyPackage package, SigningCertificate certificate, Uri? timestamper, bool replace,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (certificate.Fault(now) is { } fault)
            return new PackageSigning.Refused($"This certificate cannot sign packages. {fault}");
        if (package.IsSigned && !replace) return new PackageSigning.Refused("It is signed already.");

        var files = package.Archive.Names.Where(name => name != PackageLayout.Signature)
            .Select(name => (name, package.Archive.Find(name)!.Value.ToArray()))
                .ToList();      // it is one of its names
        try
        {
            var signature = await _signature.MakeAsync(
                new ArchiveWriter().Write(files), certificate, timestamper, now, cancellationToken)
                .ConfigureAwait(false);
            return PolicyPackage.Read(new ArchiveWriter().Write([.. files,
                (PackageLayout.Signature, signature)])) switch
            {
                PackageReading.Taken(var signed) => new PackageSigning.Signed(signed),
                PackageReading.Refused(var reason) => new PackageSigning.Refused(reason),
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception problem) when (problem is SignatureException or CryptographicException or HttpRequestException)
        {
            return new PackageSigning.Refused($"{problem.Message} {problem.InnerException?.Message}".TrimEnd());
        }
    }
}
