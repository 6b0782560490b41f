using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Reports;

namespace ModelRegistry.Cli.Commands.Reporting;

static class ShowReport
{
    public static Command Make()
    {
        var name = new Argument<string>("name")
        {
            Description = "The report; left out, the reports that there are",
            HelpName = "NAME",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add("inventory");
        var group = Arguments.Optional("--group", "GROUP", "Models of this group");
        var where = new Option<string[]>("--where")
        {
            Description = "Narrows the report by one of its own parameters; repeat it",
            HelpName = "NAME=VALUE",
        };
        var csv = new Option<bool>("--csv") { Description = "Print it for a spreadsheet" };
        return new RegistryCommand("report", "Reports over what the registry holds, such as the inventory of models")
        {
            Arguments = { name },
            Options = { group, where, csv },
            Examples =
            [
                "report", "report inventory", "report inventory --group search --csv > inventory.csv",
                "report inventory --json",
            ],
            Does = context => RunAsync(context, context.GetOptional(name),
                [
                    .. context.Get(group) is { } one ? new[] { ("group", one) } : [],
                    .. (context.Get(where) ?? []).Select(Parameter),
                ],
                context.Get(csv)),
        };
    }

    static async Task<int> RunAsync(
        CommandContext context, string? name, IReadOnlyList<(string, string)> where, bool csv)
    {
        var reports = await context.Client.Reports.ListAsync(context.Stop);
        if (name is null) return List(context.Output, reports);
        if (csv && context.Output.IsJson)
            throw CommandException.Usage("--csv and --json are two forms.", "Ask for one of them.");
        var report = reports.FirstOrDefault(one => one.Name == name) ?? throw Unknown(name, reports);
        var pages = new ReportPages(context, report, where);
        if (csv) await pages.PrintCsvAsync();
        else await pages.PrintAsync();
        return ExitCode.Pass;
    }

    static int List(Output output, IReadOnlyList<ReportInfo> reports)
    {
        if (output.IsJson) output.Json(reports, ReportJson.Default.IReadOnlyListReportInfo);
        else output.Table(["REPORT", "WHAT IT SHOWS"], reports.Select(one => (string[])[one.Name, one.Title]));
        return ExitCode.Pass;
    }

    static CommandException Unknown(string name, IReadOnlyList<ReportInfo> reports)
    {
        var near = Schema.Suggestions.Nearest(name, [.. reports.Select(report => report.Name)]);
        return CommandException.Usage($"There is no report '{name}'.",
            near is null ? "See: registry report" : $"Did you mean: registry report {near}");
    }

    static (string, string) Parameter(string text) => text.IndexOf('=') is > 0 and var at
        ? (text[..at], text[(at + 1)..])
        : throw CommandException.Usage($"'{text}' narrows nothing.", "Write NAME=VALUE, such as group=search.");
}
