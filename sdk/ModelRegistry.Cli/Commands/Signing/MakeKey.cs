using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Cli.Commands.Signing;

static class MakeKey
{
    public static Command Make()
    {
        var name = new Argument<string>("name") { Description = "Path of the new files, without .key and .pub",
            HelpName = "NAME" };
        return new RegistryCommand("key", "Make an ECDSA P-256 key pair, NAME.key (private, yours alone) and NAME.pub")
        {
            Arguments = { name },
            Examples = ["sign key release"],
            Does = context => RunAsync(context, context.Get(name)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string name)
    {
        var (secret, open) = ($"{name}.key", $"{name}.pub");
        if (File.Exists(secret) || File.Exists(open))
            throw CommandException.Usage($"{secret} or {open} is there already.",
                "Choose another name; keys are not replaced.");

        using var key = EcdsaSigningKey.Generate();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new StreamWriter(secret, options)) await file.WriteLineAsync(key.ExportPem());
        await File.WriteAllTextAsync(open, key.PublicKey.Pem + "\n", context.Stop);
        context.Output.Line($"Made {secret} and {open}.");
        context.Output.Note($"Key id {key.PublicKey.KeyId}. Give {open} to whoever runs the registry.");
        return ExitCode.Pass;
    }
}
