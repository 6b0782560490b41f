using ModelRegistry.Cli.Commands.Governance.Reports;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>Prints what gates answered in the form that was asked for.</summary>
static class GateReply
{
    /// <param name="context">The run.</param>
    /// <param name="options">Which form.</param>
    /// <param name="reports">What SARIF and JUnit show.</param>
    /// <param name="json">Prints it as JSON.</param>
    /// <param name="text">Prints it for people.</param>
    public static void Print(
        CommandContext context, GateOptions options, Func<IReadOnlyList<GateReport>> reports, Action json, Action text)
    {
        switch (context.Output.IsJson ? "json" : context.Get(options.Output))
        {
            case "json":
                json();
                break;
            case "sarif":
                context.Output.Line(SarifReport.Write(reports()));
                break;
            case "junit":
                context.Output.Line(JunitReport.Write(reports()));
                break;
            default:
                text();
                break;
        }
    }

    /// <summary>The code that a command ends with.</summary>
    public static int Code(string outcome, bool strict) => outcome switch
    {
        "block" => ExitCode.Blocked,
        "warn" when strict => ExitCode.Warn,
        _ => ExitCode.Pass,
    };
}
