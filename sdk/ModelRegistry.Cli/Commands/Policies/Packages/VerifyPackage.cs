using System.CommandLine;
using System.Diagnostics;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages;
using ModelRegistry.Policy.Packages.Signing;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

static class VerifyPackage
{
    public static Command Make()
    {
        var file = Arguments.File("The package", "PACKAGE");
        var signers = new SignerOptions();
        return new RegistryCommand("verify",
            "Check a package of policy packs offline; ends with 2 when it is not whole, or not signed by who you trust")
        {
            Arguments = { file },
            Options = { signers.Signers, signers.TakeExpired },
            Examples =
            [
                "policy verify ai.house.1.0.0.nupkg",
                "policy verify ai.house.1.0.0.nupkg --signer SHA256",
            ],
            Does = context => RunAsync(context, context.Get(file), signers),
        };
    }

    static async Task<int> RunAsync(CommandContext context, FileInfo file, SignerOptions signers)
    {
        signers.Read(context);
        await using var stream = file.OpenRead();
        var reading = PolicyPackage.Read(stream);
        if (reading is not PackageReading.Taken(var package))
            return Refuse(context, file, null, ((PackageReading.Refused)reading).Reason);
        switch (await signers.VerifyAsync(context, package))
        {
            case SignatureVerdict.Bad(var reason): return Refuse(context, file, package, reason);
            case SignatureVerdict.Good good: Print(context, file, package, good); return ExitCode.Pass;
            default: throw new UnreachableException();
        }
    }

    static int Refuse(CommandContext context, FileInfo file, PolicyPackage? package, string reason)
    {
        if (context.Output.IsJson)
            context.Output.Json(package is null
                ? new PackageAnswer(file.FullName, null, null, null, [], Ok: false, reason)
                : PackageFile.Describe(file.FullName, package) with { Ok = false, Reason = reason },
                PackageJson.Default.PackageAnswer);
        context.Output.Error($"{file.Name} is not trusted. {reason}", [],
            "Do not use it: get it again from its author, and their fingerprint by another way than the package.");
        return ExitCode.Blocked;
    }

    static void Print(CommandContext context, FileInfo file, PolicyPackage package, SignatureVerdict.Good good)
    {
        if (context.Output.IsJson)
            context.Output.Json(PackageFile.Describe(file.FullName, package, PackageFile.Describe(good)),
                PackageJson.Default.PackageAnswer);
        else
        {
            context.Output.Facts(
                ("package", $"{package.Manifest.Id} {package.Manifest.Version}"), ("sha-256", package.Sha256),
                ("signed by", good.Signer.Subject), ("signer", good.Signer.Fingerprint),
                ("valid until", $"{good.Signer.Until:yyyy-MM-dd}"), ("time stamp", $"{good.Signer.StampedAt:u}"));
            foreach (var pack in package.Manifest.Packs)
                context.Output.Line($"{pack.Name} {pack.Version}  {pack.Sha256}");
            context.Output.Line(good.Pinned
                ? $"{file.Name} is whole and as a signer whom you trust left it."
                : $"{file.Name} is whole and as its signer left it, who is unconfirmed.");
        }

        if (!good.Pinned)
            context.Output.Note("Anybody can sign. Ask the author for the fingerprint, and give it: --signer SHA256");
    }
}
