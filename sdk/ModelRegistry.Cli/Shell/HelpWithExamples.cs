using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ModelRegistry.Cli.Shell;

/// <summary>Help, and below it the command's examples; for the root, the exit codes.</summary>
sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = plain.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        switch (parseResult.CommandResult.Command)
        {
            case RegistryCommand { Examples: { Count: > 0 } examples }:
                output.WriteLine("Examples:");
                foreach (var example in examples) output.WriteLine($"  registry {example}");
                output.WriteLine();
                break;
            case RegistryRoot:
                output.WriteLine("Exit codes:");
                foreach (var (number, meaning) in ExitCode.All) output.WriteLine($"  {number}  {meaning}");
                output.WriteLine();
                break;
        }

        return code;
    }
}
