using System.CommandLine;
using System.Text;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Cli.Commands.Signing;

static class SignContainer
{
    public static Command Make()
    {
        var image = new Argument<string>("image") { Description = "The image by digest", HelpName =
            "NAME@sha256:DIGEST" };
        var key = new Option<FileInfo>("--key")
        {
            Description = "The private key, PEM, ECDSA P-256",
            HelpName = "FILE",
            Required = true,
        }.AcceptExistingOnly();
        return new RegistryCommand("container", "Print a detached signature of a container image (DSSE over in-toto)")
        {
            Arguments = { image },
            Options = { key },
            Examples = ["sign container registry.example.com/answer-bot@sha256:DIGEST --key release.key"],
            Does = context => RunAsync(context, context.Get(image), context.Get(key)!),     // required
        };
    }

    static async Task<int> RunAsync(CommandContext context, string image, FileInfo file)
    {
        if (image.Split("@sha256:") is not [{ Length: > 0 } name, var digest]
            || digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower))
            throw CommandException.Usage($"'{image}' is no image by digest.",
                "Write name@sha256: and 64 lower-case hexadecimal digits; a tag may move.");
        var pem = await File.ReadAllTextAsync(file.FullName, context.Stop);
        if (!EcdsaSigningKey.TryRead(pem, out var key, out var error))
            throw CommandException.Usage($"{file.Name}: {error}", "Make one with: registry sign key NAME");
        using (key)
        {
            context.Output.Line(Encoding.UTF8.GetString(ContainerSignature.Sign(name, digest, key).ToUtf8()));
            context.Output.Note($"Signed by {key.PublicKey.KeyId}.");
        }

        return ExitCode.Pass;
    }
}
