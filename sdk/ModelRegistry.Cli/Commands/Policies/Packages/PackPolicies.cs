using System.CommandLine;
using System.Diagnostics;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages.Making;
using ModelRegistry.Schema;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

static class PackPolicies
{
    public static Command Make()
    {
        var files = PackFiles.Argument();
        var options = new PackOptions();
        return new RegistryCommand("pack",
            "Make a NuGet package of policy packs; ends with 3 when they have a mistake, with 2 when a test fails")
        {
            Arguments = { files },
            Options =
            {
                options.License, options.With, options.Folder, options.Id, options.Version, options.Authors,
                options.Description, options.Tags, options.Readme, options.Packages,
            },
            Examples =
            [
                "policy pack house.policy --license Apache-2.0",
                "policy pack house.policy --with plugins/packs --license MIT --folder feed --tag finance",
                "policy pack packs --license MIT --id Contoso.Policies --package-version 1.2.0",
            ],
            Does = context => RunAsync(context, context.Get(files), options),
        };
    }

    static async Task<int> RunAsync(CommandContext context, IReadOnlyList<string> files, PackOptions options)
    {
        var draft = await options.ReadAsync(context, files);
        switch (new PackageMaker(new MetadataSchema()).Make(draft))
        {
            case PackageMaking.Broken(var diagnostics):
                foreach (var diagnostic in diagnostics) context.Output.Note(diagnostic.Render() + "\n");
                throw CommandException.Usage("The packs do not compile; there is no package.",
                    "Mend what stands above; where an imported pack is not here, name it: --with FILE");
            case PackageMaking.TestsFailed(var failed):
                context.Output.Error("Tests of the packs fail; there is no package.",
                    [.. failed.SelectMany(test => test.Failures.Select(one => $"{test.Title}: {one.Message}"))],
                    "Mend the rules or the tests; registry policy test shows more.");
                return ExitCode.Blocked;
            case PackageMaking.Refused(var reason, var remedy): throw CommandException.Usage(reason, remedy);
            // default
            case PackageMaking.Made made: return await WriteAsync(context, made, context.Get(options.Folder)!);
            default: throw new UnreachableException();
        }
    }

    static async Task<int> WriteAsync(CommandContext context, PackageMaking.Made made, DirectoryInfo folder)
    {
        var package = made.Package;
        foreach (var warning in made.Warnings) context.Output.Note(warning.Render() + "\n");
        folder.Create();
        var path = Path.Combine(folder.FullName, package.FileName);
        await PackageFile.WriteAsync(path, package, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(PackageFile.Describe(path, package), PackageJson.Default.PackageAnswer);
            return ExitCode.Pass;
        }

        foreach (var pack in package.Manifest.Packs)
        {
            context.Output.Line($"{pack.Name} {pack.Version}: {pack.Rules.Count} rules, {pack.Tests} tests passed");
            if (pack.Tests == 0) context.Output.Warn($"{pack.Name} has no test, and may not say what it means.");
        }

        context.Output.Line($"Made {path}");
        context.Output.Line($"sha-256 {package.Sha256}");
        context.Output.Note($"Sign it next: registry policy sign {package.FileName} --certificate FILE");
        return ExitCode.Pass;
    }
}
