using System.Security.Cryptography;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages.Signing;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>
/// Reads certificates to sign with. Their password comes from the environment or is asked for; it is no argument, which
/// others on the machine could read.
/// </summary>
static class CertificateFiles
{
    public const string Password = "REGISTRY_CERTIFICATE_PASSWORD";

    public static async Task<SigningCertificate> ReadAsync(
        CommandContext context, FileInfo certificate, FileInfo? key)
    {
        try
        {
            if (key is null && !IsPem(certificate))
                return SigningCertificate.ReadPfx(
                    await File.ReadAllBytesAsync(certificate.FullName, context.Stop), Ask(context.Output));
            var pem = await File.ReadAllTextAsync(certificate.FullName, context.Stop);
            var secret = key is null ? pem : await File.ReadAllTextAsync(key.FullName, context.Stop);
            return SigningCertificate.ReadPem(
                pem, secret, secret.Contains("ENCRYPTED", StringComparison.Ordinal) ? Ask(context.Output) : null);
        }
        catch (CryptographicException problem)
        {
            throw CommandException.Usage($"{certificate.Name} cannot be used to sign: {problem.Message}",
                $"Give a .pfx, or a certificate and --key as PEM; set {Password} where there is a password.");
        }
    }

    static bool IsPem(FileInfo file) => file.Extension.ToLowerInvariant() is ".pem" or ".crt" or ".cer";

    static string? Ask(Output output) =>
        Environment.GetEnvironmentVariable(Password) is { Length: > 0 } given ? given
        : output.IsTerminal && !Console.IsInputRedirected
            ? output.Notes.Prompt(new TextPrompt<string>("Password of the certificate (it is not shown):")
                .Secret(mask: null).AllowEmpty())
            : null;
}
