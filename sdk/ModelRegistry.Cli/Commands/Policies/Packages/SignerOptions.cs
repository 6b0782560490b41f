using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages;
using ModelRegistry.Policy.Packages.Signing;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>Whose signatures are trusted, as it stands on the command line.</summary>
sealed class SignerOptions
{
    public Option<string[]> Signers { get; } = new("--signer")
    {
        Description = "SHA-256 fingerprint of a certificate whose signature you trust; may be given several times",
        HelpName = "SHA256",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<bool> TakeExpired { get; } = new("--allow-expired")
    {
        Description = "Take a signature whose certificate has ended: the fingerprint alone decides",
    };

    /// <summary>The fingerprints; none when the option is not given.</summary>
    public IReadOnlyList<string> Read(CommandContext context) =>
    [
        .. (context.Get(Signers) ?? []).Select(text => Fingerprints.Parse(text)
            ?? throw CommandException.Usage($"'{text}' is no SHA-256 fingerprint.",
                "Give 64 hexadecimal digits, with colons or without; SHA-1 thumbprints do not do.")),
    ];

    /// <summary>Verifies a package's signature as the options say.</summary>
    public Task<SignatureVerdict> VerifyAsync(CommandContext context, PolicyPackage package) =>
        new PackageVerifier(TimeProvider.System).VerifyAsync(
            package, Read(context), context.Get(TakeExpired), context.Stop);

    /// <summary>Verifies where signers are named; ends the command with 2 where the signature does not do.</summary>
    public async Task<SignatureVerdict.Good?> RequireAsync(CommandContext context, FileInfo file, PolicyPackage package)
    {
        if (Read(context).Count == 0) return null;
        return await VerifyAsync(context, package) switch
        {
            SignatureVerdict.Good good => good,
            SignatureVerdict.Bad(var reason) => throw new CommandException(ExitCode.Blocked,
                $"{file.Name} is not trusted. {reason}",
                "Get it again from its author, and their fingerprint by another way than the package."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
