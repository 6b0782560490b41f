using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Cli.Shell.Config;
using ModelRegistry.Client;

namespace ModelRegistry.Cli.Commands.Identity;

static class Login
{
    public static Command Make()
    {
        var address = new Argument<string>("url") { Description = "Where the registry listens", HelpName = "URL" };
        return new RegistryCommand("login",
            "Sign in with a token, asked for or read from the input, and keep it for the commands that follow")
        {
            Arguments = { address },
            Examples =
            [
                "login http://127.0.0.1:5080",
                "login https://registry.example.com < token.txt",
            ],
            Does = context => RunAsync(context, context.Get(address)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string url)
    {
        var address = Connection.Parse(url);
        var token = context.GivenToken ?? TokenPrompt.Ask(context.Output);
        if (address is { Scheme: "http", IsLoopback: false })
            context.Output.Warn($"{address} is not encrypted: the token can be read on its way.");

        using var client = new RegistryClient(address, token);
        var me = await client.Identity.WhoAmIAsync(context.Stop);
        ConfigFile.Write(new(address.ToString(), token));
        context.Output.Line($"Signed in to {address} as {me.Handle}.");
        context.Output.Note($"Kept in {ConfigFile.Location}, readable by you alone.");
        return ExitCode.Pass;
    }
}
