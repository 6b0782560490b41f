using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Identity;

namespace ModelRegistry.Cli.Commands.Identity;

static class WhoAmICommand
{
    public static Command Make() =>
        new RegistryCommand("whoami", "Who you are to the registry, and which roles you have")
        {
            Examples = ["whoami", "whoami --json"],
            Does = RunAsync,
        };

    static async Task<int> RunAsync(CommandContext context)
    {
        var me = await context.Client.Identity.WhoAmIAsync(context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(me, IdentityJson.Default.WhoAmI);
            return ExitCode.Pass;
        }

        context.Output.Line($"{me.Handle} at {context.Address}");
        foreach (var grant in me.Grants) context.Output.Line($"  {GrantText.Of(grant)}");
        return ExitCode.Pass;
    }
}
