using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Packages.Making;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>What <c>policy pack</c> is told beside the packs.</summary>
sealed class PackOptions
{
    public Option<string> License { get; } =
        Arguments.Required("--license", "SPDX", "The licence of the packs, an SPDX expression such as Apache-2.0");

    public Option<string[]> With { get; } = Several("--with", "FILE",
        "Packs that these import, or folders of them: to compile with, not to pack");

    public Option<DirectoryInfo> Folder { get; } = new("--folder")
    {
        Description = "Where the package is put",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => new DirectoryInfo("."),
    };

    public Option<string?> Id { get; } =
        Arguments.Optional("--id", "ID", "The package's id; else the pack's name with a dot, ai.baseline");

    public Option<string?> Version { get; } =
        Arguments.Optional("--package-version", "VERSION", "The package's version; else that of its pack");

    public Option<string?> Authors { get; } =
        Arguments.Optional("--authors", "NAMES", "Who wrote it; else the owner of the pack");

    public Option<string?> Description { get; } =
        Arguments.Optional("--description", "TEXT", "What it is about; else the title of the pack");

    public Option<string[]> Tags { get; } = Several("--tag", "WORD", "A word to find it by");

    public Option<FileInfo> Readme { get; } = new Option<FileInfo>("--readme")
    {
        Description = "Its page in feeds, Markdown; else a list of the rules",
        HelpName = "FILE",
    }.AcceptExistingOnly();

    public Option<string[]> Packages { get; } = Several("--dependency", "PACK=ID",
        "The package of an imported pack, where its id is not the pack's name with a dot");

    public async Task<PackageDraft> ReadAsync(CommandContext context, IReadOnlyList<string> files)
    {
        var sources = await PackFiles.ReadAsync(files, context.Stop);
        IReadOnlyList<PackSource> beside = context.Get(With) is { Length: > 0 } named
            ? await PackFiles.ReadAsync(named, context.Stop) : [];
        var packed = sources.Select(source => Path.GetFullPath(source.Name)).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Sources = sources,
            Beside = [.. beside.Where(source => !packed.Contains(Path.GetFullPath(source.Name)))],
            License = context.Get(License)!,                        // required
            Id = context.Get(Id),
            Version = context.Get(Version),
            Authors = context.Get(Authors),
            Description = context.Get(Description),
            Tags = context.Get(Tags) ?? [],
            Readme = context.Get(Readme) is { } readme
                ? await File.ReadAllTextAsync(readme.FullName, context.Stop) : null,
            Packages = ReadPackages(context.Get(Packages) ?? []),
        };
    }

    static Dictionary<string, string> ReadPackages(IReadOnlyList<string> given)
    {
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            if (text.Split('=') is not [{ Length: > 0 } pack, { Length: > 0 } id])
                throw CommandException.Usage($"'{text}' does not say which package has which pack.",
                    "Write --dependency ai/baseline=Contoso.Policies");
            packages[pack] = id;
        }

        return packages;
    }

    static Option<string[]> Several(string name, string shown, string description) =>
        new(name) { Description = description, HelpName = shown, Arity = ArgumentArity.OneOrMore };
}
