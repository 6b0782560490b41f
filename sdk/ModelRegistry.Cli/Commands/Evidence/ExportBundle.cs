using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Evidence;

static class ExportBundle
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write it (default: NAME-VERSION.zip here)",
            HelpName = "FILE",
        };
        var key = new Option<FileInfo>("--key")
        {
            Description = "Also write the registry's public key here, to verify with later",
            HelpName = "FILE",
        };
        return new RegistryCommand("export", "Write the bundle that reconstructs a version's way, to check offline")
        {
            Arguments = { version },
            Options = { output, key },
            Examples =
            [
                "evidence export search/answer-bot@2.3.0",
                "evidence export search/answer-bot@2.3.0 --output bundle.zip --key registry.pub",
            ],
            Does = context => RunAsync(context, context.Get(version),
                context.Get(output) ?? Default(context.Get(version)), context.Get(key)),
        };
    }

    static FileInfo Default(VersionRef version) => new($"{version.Model.Name}-{version.Version}.zip");

    static async Task<int> RunAsync(CommandContext context, VersionRef version, FileInfo file, FileInfo? keyFile)
    {
        var part = $"{file.FullName}.part";
        try
        {
            await using (var stream = File.Create(part))
                await context.Client.EvidenceExport.ExportAsync(
                    version.Model.Group, version.Model.Name, version.Version, stream, context.Stop);
            File.Move(part, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        var key = await context.Client.EvidenceExport.InstallationKeyAsync(context.Stop);
        if (keyFile is not null) await File.WriteAllTextAsync(keyFile.FullName, key.Pem, context.Stop);
        context.Output.Line($"Wrote {file.Name}.");
        var pin = keyFile is null ? "" : $" --key {keyFile.Name}";
        context.Output.Note($"Signed by {key.KeyId}. Check it with: registry evidence verify {file.Name}{pin}");
        return ExitCode.Pass;
    }
}
