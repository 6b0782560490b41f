using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using ModelRegistry.Cli.Commands;

namespace ModelRegistry.Cli.Shell;

/// <summary>From the arguments to the exit code.</summary>
static class Launcher
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        // no response files: an argument may begin with @
        var parsed = new RegistryRoot().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return Explain(parsed, args.Contains("--no-color"));
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    static int Explain(ParseResult parsed, bool noColor)
    {
        var output = new Output(quiet: false, json: false, noColor);
        var command = parsed.CommandResult.Command;
        var path = CommandTree.PathOf(command);
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..])
        {
            var near = Schema.Suggestions.Nearest(unknown, [.. command.Subcommands.Select(one => one.Name)]);
            output.Error($"'{path}' has no command '{unknown}'.", [],
                near is null ? $"See: {path} --help" : $"Did you mean: {path} {near}");
            return ExitCode.Usage;
        }

        var errors = parsed.Errors.Select(error => error.Message).Distinct().ToList();
        output.Error(errors[0], errors[1..], $"See: {path} --help");
        return ExitCode.Usage;
    }
}
