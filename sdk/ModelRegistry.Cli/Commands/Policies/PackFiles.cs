using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>Reads and compiles the packs that are named on the command line: files, or folders of them.</summary>
static class PackFiles
{
    const string Text = ".policy";
    const string Yaml = ".policy.yaml";

    public static Argument<string[]> Argument(
        string description = "Policy files, or folders with *.policy or *.policy.yaml files") => new("files")
    {
        Description = description,
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>
    /// Compiles the packs and prints what is wrong with them; null when they do not compile. Where the result is for a
    /// program, it goes to the error stream.
    /// </summary>
    public static async Task<PolicySet?> CompileAsync(
        CommandContext context, IReadOnlyList<string> paths, bool forPrograms)
    {
        var compilation = Compile(await ReadAsync(paths, context.Stop));
        if (!forPrograms) Print(context.Output, Diagnostics(compilation));
        else
        {
            foreach (var diagnostic in Diagnostics(compilation)) context.Output.Note(diagnostic.Render() + "\n");
        }

        return (compilation as Compilation.Succeeded)?.Set;
    }

    public static Compilation Compile(IReadOnlyList<PackSource> packs) =>
        new PolicyCompiler(new MetadataSchema()).Compile(packs);

    public static IReadOnlyList<Diagnostic> Diagnostics(Compilation compilation) => compilation switch
    {
        Compilation.Succeeded(_, var warnings) => warnings,
        Compilation.Failed(var diagnostics) => diagnostics,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static async Task<IReadOnlyList<PackSource>> ReadAsync(
        IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var sources = new List<PackSource>();
        foreach (var file in paths.SelectMany(Expand).Distinct(StringComparer.Ordinal))
            sources.Add(new(file, await File.ReadAllTextAsync(file, cancellationToken)));
        return sources;
    }

    public static void Print(Output output, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) output.Line(diagnostic.Render() + "\n");
    }

    /// <summary>Where a folder holds a pack in both forms, the text form is read: it is the primary one.</summary>
    static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path))
            throw CommandException.Usage($"There is no file or folder {path}.",
                "Name policy files, or a folder of them.");
        var files = Directory.EnumerateFiles(path, "*" + Text, SearchOption.AllDirectories).ToList();
        files.AddRange(Directory.EnumerateFiles(path, "*" + Yaml, SearchOption.AllDirectories)
            .Where(file => !File.Exists(file[..^(Yaml.Length - Text.Length)])));
        return files.Count > 0
            ? files.Order(StringComparer.Ordinal)
            : throw CommandException.Usage($"There is no *{Text} file in {path}.", "Name another folder.");
    }
}
