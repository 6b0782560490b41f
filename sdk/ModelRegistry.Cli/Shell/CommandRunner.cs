using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Shell;

/// <summary>Runs a command's work and turns what goes wrong into a message and an exit code.</summary>
static class CommandRunner
{
    public static async Task<int> RunAsync(
        ParseResult parsed, Func<CommandContext, Task<int>> work, CancellationToken cancellationToken)
    {
        var globals = ((RegistryRoot)parsed.RootCommandResult.Command).Globals;
        var output = new Output(
            parsed.GetValue(globals.Quiet), parsed.GetValue(globals.Json), parsed.GetValue(globals.NoColor));
        using var context = new CommandContext(parsed, globals, output, cancellationToken);
        if (parsed.GetValue(globals.Token) is not (null or "-"))
            output.Warn("A token among the arguments is what others on this machine can read, and the shell's history "
                + "keeps it. Use registry login, REGISTRY_TOKEN, or --token - to read it from the input.");
        try
        {
            return await work(context);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            output.Error("Stopped, as you asked.", [],
                "Run the same command again: what is done is not done twice.");
            return ExitCode.Stopped;
        }
        catch (CommandException problem)
        {
            output.Error(problem.Message, [], problem.Remedy);
            return problem.ExitCode;
        }
        catch (RegistryException refused)
        {
            RefusalReport.Print(output, refused);
            return refused.Code == "blocked-by-policy" ? ExitCode.Blocked : ExitCode.Refused;
        }
        catch (HttpRequestException unreachable)
        {
            output.Error($"The registry at {context.Address} cannot be reached: {unreachable.Message}", [],
                "Start it (from a clone: dotnet run -c Release --project core/ModelRegistry.Host), "
                + "or name another one with --url or REGISTRY_URL.");
            return ExitCode.Refused;
        }
        catch (JsonException)
        {
            output.Error($"What answers at {context.Address} does not answer as a registry does.", [],
                "Check the address given by --url, REGISTRY_URL or the last login.");
            return ExitCode.Refused;
        }
        catch (CorruptDownloadException corrupt)
        {
            output.Error(corrupt.Message, [],
                "Nothing of it was kept. Run the same command again; when it stays so, the file is damaged in the "
                + "registry: publish it again to heal it.");
            return ExitCode.Blocked;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            output.Error(problem.Message, [], "Check that the file is there and may be read or written.");
            return ExitCode.Usage;
        }
    }
}
