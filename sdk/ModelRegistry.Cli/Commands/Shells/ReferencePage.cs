using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Shells;

/// <summary>Writes the reference of all commands from the tree of commands.</summary>
static class ReferencePage
{
    const string Head = """
        # The command line

        <!-- Made from the command tree: ./registry reference > docs/guide/cli.md. Change that, not this page. -->

        `./registry` in a clone builds the command and runs it; `registry.cmd` does so on Windows. Elsewhere it is a
        .NET tool, `registry`, from a feed of packages: a folder on disk, or an address. It needs the .NET 10 SDK.

        ```bash
        dotnet pack sdk/ModelRegistry.Cli -c Release -o /srv/packages     # in a clone; or push it
        dotnet tool install --global ModelRegistry.Cli --add-source /srv/packages
        ```

        - Results go to the output; errors, hints and progress go to the error stream. Where the output is no terminal
          there are no colours and nothing is drawn over.
        - Options win over the environment (`REGISTRY_URL`, `REGISTRY_TOKEN`), which wins over the last
          `registry login`. A login is kept in `$XDG_CONFIG_HOME/model-registry/config.json`, readable by its owner
          only, and its token is sent to that address alone.
        - `registry login URL` asks for the token, or reads it from the input. A token among the arguments works too,
          with a warning: others on the machine can read it there, and the shell's history keeps it.
        - A version is written `group/name@version`.
        """;

    public static string Write(RegistryRoot root)
    {
        var page = new StringBuilder(Head).AppendLine().AppendLine();
        page.AppendLine("| exit code | meaning |").AppendLine("|---|---|");
        foreach (var (code, meaning) in ExitCode.All) page.AppendLine($"| {code} | {meaning} |");
        page.AppendLine().AppendLine("## Options of every command");
        AddOptions(page, root.Options.Where(option => option is not (HelpOption or VersionOption)));
        foreach (var command in root.Subcommands.Where(command => !command.Hidden)) Add(page, command, "##");
        return page.ToString().ReplaceLineEndings("\n");
    }

    static void Add(StringBuilder page, Command command, string heading)
    {
        var path = CommandTree.PathOf(command);
        page.AppendLine().AppendLine($"{heading} {path}").AppendLine($"{command.Description}.");
        if (command.Subcommands.Count == 0)
        {
            var arguments = string.Concat(command.Arguments.Select(argument => $" {Shown(argument)}"));
            page.AppendLine().AppendLine($"`{path}{arguments}{(command.Options.Count > 0 ? " [options]" : "")}`");
        }

        AddArguments(page, command.Arguments);
        AddOptions(page, command.Options);
        if (command is RegistryCommand { Examples.Count: > 0 } with)
        {
            page.AppendLine().AppendLine("```bash");
            foreach (var example in with.Examples) page.AppendLine($"registry {example}");
            page.AppendLine("```");
        }

        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden)) Add(page, inner, "###");
    }

    static void AddArguments(StringBuilder page, IList<Argument> arguments)
    {
        if (arguments.Count == 0) return;
        page.AppendLine();
        foreach (var argument in arguments) page.AppendLine($"- `{argument.HelpName}`: {Cell(argument.Description)}");
    }

    static void AddOptions(StringBuilder page, IEnumerable<Option> options)
    {
        var shown = options.Where(option => !option.Hidden).ToList();
        if (shown.Count == 0) return;
        page.AppendLine().AppendLine("| option | |").AppendLine("|---|---|");
        foreach (var option in shown)
        {
            var names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
            var value = option.HelpName is null ? "" : $" `{option.HelpName}`";
            page.AppendLine($"| {names}{value} | {Cell(option.Description)}{(option.Required ? "; required" : "")} |");
        }
    }

    static string Shown(Argument argument) => argument.Arity.MinimumNumberOfValues == 0
        ? $"[{argument.HelpName}]"
        : argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.HelpName}..." : argument.HelpName ?? argument.Name;

    static string? Cell(string? text) => text?.Replace("|", @"\|", StringComparison.Ordinal);
}
