using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages.Signing;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

static class SignPackage
{
    public static Command Make()
    {
        var file = Arguments.File("The package that policy pack made", "PACKAGE");
        var certificate = new Option<FileInfo>("--certificate")
        {
            Description = "A code-signing certificate: .pfx with its key, or PEM",
            HelpName = "FILE",
            Required = true,
        }.AcceptExistingOnly();
        var key = new Option<FileInfo>("--key")
        {
            Description = "Its private key, PEM, where it is not in the same file",
            HelpName = "FILE",
        }.AcceptExistingOnly();
        var stamp = Arguments.Optional("--timestamp", "URL",
            "A time-stamping service (RFC 3161) to stamp the signature");
        var replace = new Option<bool>("--replace") { Description = "Take a signature that is there off" };
        return new RegistryCommand("sign",
            $"Sign a package of policy packs; the password comes from {CertificateFiles.Password}, or is asked for")
        {
            Arguments = { file },
            Options = { certificate, key, stamp, replace },
            Examples =
            [
                "policy sign ai.house.1.0.0.nupkg --certificate release.pfx",
                "policy sign ai.house.1.0.0.nupkg --certificate release.pem --key release.key",
            ],
            Does = context => RunAsync(context, context.Get(file), () => CertificateFiles.ReadAsync(
                // required
                context, context.Get(certificate)!, context.Get(key)), context.Get(stamp), context.Get(replace)),
        };
    }

    static async Task<int> RunAsync(
        CommandContext context, FileInfo file, Func<Task<SigningCertificate>> read, string? stamp, bool replace)
    {
        var timestamper = stamp is null ? null
            : Uri.TryCreate(stamp, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
            : throw CommandException.Usage($"'{stamp}' is no address of a time-stamping service.",
                "Write http:// or https:// and its name.");
        var package = PackageFile.Read(file);
        using var certificate = await read();
        var signing = await new ModelRegistry.Policy.Packages.Signing.PackageSigner(TimeProvider.System)
            .SignAsync(package, certificate, timestamper, replace, context.Stop);
        if (signing is not PackageSigning.Signed(var signed))
            throw CommandException.Usage($"{file.Name} is not signed. {((PackageSigning.Refused)signing).Reason}",
                "Use a code-signing certificate with an RSA key, valid now; --replace takes an old signature off.");

        await PackageFile.WriteAsync(file.FullName, signed, context.Stop);
        if (context.Output.IsJson)
            context.Output.Json(PackageFile.Describe(file.FullName, signed,
                new(certificate.Subject, certificate.Fingerprint, null, null, Confirmed: false)),
                PackageJson.Default.PackageAnswer);
        else
        {
            context.Output.Line($"Signed {file.Name} as {certificate.Subject}");
            context.Output.Line($"signer sha-256 {certificate.Fingerprint}");
            context.Output.Note("Tell this fingerprint to those who are to trust it, by another way than the package.");
        }

        return ExitCode.Pass;
    }
}
