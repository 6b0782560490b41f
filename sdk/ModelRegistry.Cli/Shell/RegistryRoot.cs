using System.CommandLine;
using System.CommandLine.Help;
using ModelRegistry.Cli.Commands;

namespace ModelRegistry.Cli.Shell;

/// <summary>The root of the command tree, with the options that all commands have.</summary>
sealed class RegistryRoot : RootCommand
{
    public RegistryRoot() : base("Publish, gate, approve, promote and verify AI models.")
    {
        foreach (var option in Globals.All) Options.Add(option);
        foreach (var command in CommandTree.All()) Subcommands.Add(command);
        foreach (var option in Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction plain) option.Action = new HelpWithExamples(plain);
        }
    }

    public GlobalOptions Globals { get; } = new();
}
