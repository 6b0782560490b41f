using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Evidence;

static class InstallationKeyCommand
{
    public static Command Make() =>
        new RegistryCommand("key", "Print the public key that the registry signs bundles with (PEM), to verify with")
        {
            Examples = ["evidence key > registry.pub"],
            Does = RunAsync,
        };

    static async Task<int> RunAsync(CommandContext context)
    {
        var key = await context.Client.EvidenceExport.InstallationKeyAsync(context.Stop);
        context.Output.Line(key.Pem.TrimEnd());
        context.Output.Note($"Key id {key.KeyId}.");
        return ExitCode.Pass;
    }
}
