using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies;

static class TestPolicies
{
    public static Command Make()
    {
        var files = PackFiles.Argument();
        return new RegistryCommand("test", "Run the tests that policy packs hold; ends with 2 when one fails")
        {
            Arguments = { files },
            Examples = ["policy test plugins/packs"],
            Does = context => RunAsync(context, context.Get(files)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, IReadOnlyList<string> files)
    {
        if (await PackFiles.CompileAsync(context, files) is not { } set) return ExitCode.Usage;
        var results = set.RunTests();
        foreach (var result in results.Where(result => !result.Passed))
        {
            context.Output.Markup($"[red]failed[/] {Spectre.Console.Markup.Escape(result.Title)}");
            foreach (var failure in result.Failures)
                context.Output.Line(string.Create(CultureInfo.InvariantCulture,
                    $"  {failure.At.File}:{failure.At.Line}: {failure.Message}"));
        }

        var failed = results.Count(result => !result.Passed);
        context.Output.Line(string.Create(CultureInfo.InvariantCulture,
            $"{results.Count - failed} passed, {failed} failed"));
        return failed == 0 ? ExitCode.Pass : ExitCode.Blocked;
    }
}
