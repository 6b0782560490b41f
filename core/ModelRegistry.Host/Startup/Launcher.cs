using ModelRegistry.Host.Demo;
using ModelRegistry.Host.Features.Artifacts;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Startup;

/// <summary>The command line of the host: run the registry, or do one job and end.</summary>
static class Launcher
{
    const int Ok = 0;
    const int Usage = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var command = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "run";
            var rest = command == "run" && (args.Length == 0 || args[0] != "run") ? args : args[1..];
            switch (command)
            {
                case "run":
                    await RegistryApp.RunAsync(rest);
                    return Ok;
                case "migrate":
                    await RegistryApp.MigrateAsync(rest);
                    return Ok;
                case "demo" when args is [_, "data", .. var demo]:
                    await DemoCommand.RunAsync(demo);
                    return Ok;
                case "work" when args is [_, var verb, .. var work]:
                    await WorkCommand.RunAsync(verb, work);
                    return Ok;
                case "artifacts" when args is [_, "gc", .. var gc]:
                    await CollectCommand.RunAsync(gc);
                    return Ok;
                case "token" when args is [_, var verb, .. var token]:
                    await TokenCommand.RunAsync(verb, token);
                    return Ok;
                case "reindex":
                    await RegistryApp.ReindexAsync(rest);
                    return Ok;
                default:
                    await Console.Error.WriteLineAsync($"registry-host: '{command}' is not a command.\n{Help.Text}");
                    return Usage;
            }
        }
        catch (StartupException refused)
        {
            await Console.Error.WriteLineAsync($"registry-host: {refused.Message}");
            return Usage;
        }
    }
}
