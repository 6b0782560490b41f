using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>Reads and compiles the packs that are named on the command line: files, or folders of them.</summary>
static class PackFiles
{
    const string Extension = ".policy";

    public static Argument<string[]> Argument() => new("files")
    {
        Description = "Policy files, or folders with *.policy files",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Compiles the packs and prints what is wrong with them; null when they do not compile.</summary>
    public static async Task<PolicySet?> CompileAsync(CommandContext context, IReadOnlyList<string> paths)
    {
        var sources = await ReadAsync(paths, context.Stop);
        switch (new PolicyCompiler(new MetadataSchema()).Compile(sources))
        {
            case Compilation.Succeeded(var set, var warnings):
                Print(context.Output, warnings);
                return set;
            case Compilation.Failed(var diagnostics):
                Print(context.Output, diagnostics);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    static async Task<IReadOnlyList<PackSource>> ReadAsync(
        IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var sources = new List<PackSource>();
        foreach (var file in paths.SelectMany(Expand).Distinct(StringComparer.Ordinal))
            sources.Add(new(file, await File.ReadAllTextAsync(file, cancellationToken)));
        return sources;
    }

    static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path))
            throw CommandException.Usage($"There is no file or folder {path}.",
                "Name policy files, or a folder of them.");
        var files = Directory.EnumerateFiles(path, "*" + Extension, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw CommandException.Usage($"There is no *{Extension} file in {path}.", "Name another folder.");
    }

    static void Print(Output output, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) output.Line(diagnostic.Render() + "\n");
    }
}
