using System.Reflection;

namespace ModelRegistry.Policy.LanguageServer.Running;

/// <summary>The command line: without arguments it serves.</summary>
static class Launcher
{
    const string Help = """
        registry-policy-language-server: language server for policy packs of the Model Registry

        It speaks the Language Server Protocol 3.17 over standard input and output, and logs to the error stream.
        Editors start it; there is nothing to type.

          --stdio      what it does anyway; editors like to say so
          --version    print the version and end
          --help       print this and end

        REGISTRY_URL and REGISTRY_TOKEN name a registry that is asked which models a pack would stop.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case [] or ["--stdio"]: return await ServeAsync();
            case ["--version"]:
                Console.Out.WriteLine(Version);
                return 0;
            case ["--help" or "-h"]:
                Console.Out.WriteLine(Help);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"There is no argument {args[0]}; see --help.");
                return 2;
        }
    }

    public static string Version =>
        typeof(Launcher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            .Split('+')[0] ?? "0";

    static async Task<int> ServeAsync()
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        using var server = new Server(input, output, TimeProvider.System, Console.Error.WriteLine);
        return await server.RunAsync();
    }
}
