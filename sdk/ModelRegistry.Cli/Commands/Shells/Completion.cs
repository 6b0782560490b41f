using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Shells;

static class Completion
{
    public static Command Make()
    {
        var shell = new Argument<string>("shell") { Description = "Which shell", HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        return new RegistryCommand("completion", "Print the script that makes a shell complete this command")
        {
            Arguments = { shell },
            Examples =
            [
                "completion bash >> ~/.bashrc",
                "completion zsh >> ~/.zshrc",
                "completion fish > ~/.config/fish/completions/registry.fish",
                "completion pwsh >> $PROFILE",
            ],
            Does = context =>
            {
                Console.Out.Write(CompletionScripts.For(context.Get(shell)));
                return Task.FromResult(ExitCode.Pass);
            },
        };
    }
}
