using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using System.Text.RegularExpressions;
using ModelRegistry.Cli.Commands;

namespace ModelRegistry.Cli.Shell;

/// <summary>From the arguments to the exit code.</summary>
static partial class Launcher
{
    /// <summary>What Ctrl-C leaves a command to say what became of its work.</summary>
    static readonly TimeSpan _timeToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        // no response files: an argument may begin with @
        var parsed = new RegistryRoot().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return Explain(parsed, args.Contains("--no-color"));
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = _timeToStop,
        });
    }

    static int Explain(ParseResult parsed, bool noColor)
    {
        var output = new Output(quiet: false, json: false, noColor);
        var command = parsed.CommandResult.Command;
        var path = CommandTree.PathOf(command);
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..])
        {
            var near = Schema.Suggestions.Nearest(unknown, [.. command.Subcommands.Select(one => one.Name)]);
            output.Error($"'{path}' has no command '{Token.Replace(unknown, "mrt_...")}'.", [],
                near is null ? $"See: {path} --help" : $"Did you mean: {path} {near}");
            return ExitCode.Usage;
        }

        var errors = parsed.Errors.Select(error => Token.Replace(error.Message, "mrt_...")).Distinct().ToList();
        output.Error(errors[0], errors[1..], $"See: {path} --help");
        return ExitCode.Usage;
    }

    /// <summary>A token that stands where it should not: it is not repeated.</summary>
    [GeneratedRegex(@"mrt_[^\s']+")]
    static partial Regex Token { get; }
}
