using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Cli.Commands.Evidence;

static class VerifyBundle
{
    public static Command Make()
    {
        var file = Arguments.File("The bundle that evidence export wrote", "BUNDLE");
        var key = new Option<FileInfo>("--key")
        {
            Description = "The registry's public key, PEM; without it the signer stays unconfirmed",
            HelpName = "FILE",
        }.AcceptExistingOnly();
        return new RegistryCommand("verify",
            "Check a bundle offline; ends with 2 when any byte is not as it was signed")
        {
            Arguments = { file },
            Options = { key },
            Examples = ["evidence verify bundle.zip", "evidence verify bundle.zip --key registry.pub"],
            Does = context => RunAsync(context, context.Get(file), context.Get(key)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, FileInfo file, FileInfo? keyFile)
    {
        var pinned = keyFile is null ? null : await ReadKeyAsync(keyFile, context.Stop);
        await using var stream = file.OpenRead();
        var report = await BundleVerifier.VerifyAsync(stream, pinned, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(
                new BundleAnswer(report.Ok, report.KeyId, pinned is not null && report.KeyId == pinned.KeyId,
                    report.Checks),
                BundleAnswerJson.Default.BundleAnswer);
            if (report.Ok && pinned is null) Confirm(context, file, report.KeyId);
            return report.Ok ? ExitCode.Pass : ExitCode.Blocked;
        }

        foreach (var check in report.Checks)
            context.Output.Markup($"{(check.Ok ? "[green]ok[/]    " : "[red]FAILED[/]")} "
                + Spectre.Console.Markup.Escape($"{check.Name}: {check.Detail}"));
        context.Output.Line((report.Ok, pinned) switch
        {
            (false, _) => $"{file.Name} is NOT what the registry signed.",
            (true, null) => $"{file.Name} is whole and as it was signed, by an unconfirmed key.",
            _ => $"{file.Name} is whole and as the registry signed it.",
        });
        if (report.Ok && pinned is null) Confirm(context, file, report.KeyId);
        return report.Ok ? ExitCode.Pass : ExitCode.Blocked;
    }

    static void Confirm(CommandContext context, FileInfo file, string? keyId)
    {
        context.Output.Note($"The key {keyId} came with the bundle: whoever wrote the bundle may have made it.");
        context.Output.Note("To confirm it, get the registry's own key from the registry and verify with that:");
        context.Output.Note("  registry evidence key > registry.pub");
        context.Output.Note($"  registry evidence verify {file.Name} --key registry.pub");
    }

    static async Task<TrustedKey> ReadKeyAsync(FileInfo file, CancellationToken cancellationToken) =>
        TrustedKey.TryRead(await File.ReadAllTextAsync(file.FullName, cancellationToken), out var key, out var error)
            ? key
            : throw CommandException.Usage($"{file.Name}: {error}", "Give the public key of the registry as PEM.");
}
