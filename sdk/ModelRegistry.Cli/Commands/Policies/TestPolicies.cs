using System.CommandLine;
using ModelRegistry.Cli.Commands.Policies.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class TestPolicies
{
    public static Command Make()
    {
        var files = PackFiles.Argument();
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Tell what no test has seen a condition come to; ends with 1 when there is something",
        };
        var mutate = new Option<bool>("--mutate")
        {
            Description =
                "Change every rule a little and tell what no test notices; ends with 1 when there is something",
        };
        var output = Arguments.OneOf("--output", "How to print the result", "text", "json", "junit");
        output.DefaultValueFactory = _ => "text";
        output.Aliases.Add("-o");
        return new RegistryCommand("test", "Run the tests that policy packs hold; ends with 2 when one fails")
        {
            Arguments = { files },
            Options = { coverage, mutate, output },
            Examples =
            [
                "policy test plugins/packs", "policy test --coverage --mutate plugins/packs",
                "policy test -o junit plugins/packs",
            ],
            Does = async context =>
            {
                var format = context.Output.IsJson ? "json" : context.Get(output);
                if (await PackFiles.CompileAsync(context, context.Get(files), format != "text") is not { } set)
                    return ExitCode.Usage;
                var report = Run(set, context.Get(coverage), context.Get(mutate), context.Stop);
                Print(context.Output, format, report);
                return ExitCodeFor(report);
            },
        };
    }

    /// <summary>Rules are changed only where all tests pass: a test that fails anyway notices nothing.</summary>
    static PolicyTestReport Run(PolicySet set, bool coverage, bool mutate, CancellationToken cancellationToken)
    {
        var tests = set.RunTests();
        return new(
            tests, coverage ? set.MeasureTests() : null,
            mutate && tests.All(test => test.Passed) ? set.MutateRules(cancellationToken) : null);
    }

    static void Print(Output output, string? format, PolicyTestReport report)
    {
        switch (format)
        {
            case "json": output.Json(report, PolicyTestJson.Default.PolicyTestReport); break;
            case "junit": output.Line(PolicyTestJunit.Write(report)); break;
            default:
                foreach (var line in PolicyTestText.Lines(report)) output.Line(line);
                break;
        }
    }

    static int ExitCodeFor(PolicyTestReport report)
    {
        if (report.Tests.Any(test => !test.Passed)) return ExitCode.Blocked;
        return report.Coverage?.Gaps.Any() == true || report.Mutation?.Survivors.Any() == true ? ExitCode.Warn
            : ExitCode.Pass;
    }
}
