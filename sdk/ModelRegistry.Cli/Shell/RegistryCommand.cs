using System.CommandLine;

namespace ModelRegistry.Cli.Shell;

/// <summary>A command with examples, whose work is done in a <see cref="CommandContext"/>.</summary>
sealed class RegistryCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines to copy, without <c>registry</c>; the help shows them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What the command does; it returns one of <see cref="ExitCode"/>.</summary>
    public Func<CommandContext, Task<int>> Does
    {
        init => SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(parsed, value, cancellationToken));
    }
}
