using ModelRegistry.Cli.Shell;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Identity;

/// <summary>Asks for a token in a way that leaves no trace: neither on the screen nor in the shell's history.</summary>
static class TokenPrompt
{
    /// <exception cref="CommandException">The input has none, and there is nobody to ask.</exception>
    public static string Ask(Output output)
    {
        var token = Console.IsInputRedirected
            ? Console.In.ReadLine()?.Trim()
            : output.IsTerminal
                ? output.Notes.Prompt(new TextPrompt<string>("Token (it is not shown):").Secret(mask: null)).Trim()
                : null;
        return token is { Length: > 0 }
            ? token
            : throw CommandException.Usage("There is no token to sign in with.",
                "Run this in a terminal, which asks for it; or send it to the input: registry login URL < token.txt");
    }
}
