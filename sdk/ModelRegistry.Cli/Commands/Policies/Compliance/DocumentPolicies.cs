using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Reports;

namespace ModelRegistry.Cli.Commands.Policies.Compliance;

static class DocumentPolicies
{
    public static Command Make()
    {
        var packs = PackFiles.Argument();
        packs.Arity = ArgumentArity.ZeroOrMore;
        packs.Description = "Policy files or folders; left out, the packs in force at the registry, with its versions";
        var format = Arguments.OneOf("--format", "How to write it", "md", "csv", "json", "html");
        format.DefaultValueFactory = _ => "md";
        var inventory = Arguments.Optional(
            "--inventory", "PATH", "With files: documents to count, a JSON file a version, a folder, or NDJSON");
        var group = Arguments.Optional("--group", "GROUP", "Without files: models of this group");
        var state = Arguments.Optional("--state", "STATE", "Without files: versions in this state, not Production");
        return new RegistryCommand("doc",
            "Write the matrix of compliance: standards, controls, the rules that serve them, and how versions stand")
        {
            Arguments = { packs },
            Options = { format, inventory, group, state },
            Examples =
            [
                "policy doc > compliance.md", "policy doc --format csv --group search > compliance.csv",
                "policy doc plugins/packs --format html > rules.html",
                "policy doc plugins/packs --inventory versions.ndjson",
            ],
            Does = context => RunAsync(
                context, context.GetOptional(packs) ?? [], context.Get(inventory), context.Get(group),
                context.Get(state), context.Output.IsJson ? "json" : context.Get(format) ?? "md"),
        };
    }

    static async Task<int> RunAsync(
        CommandContext context, IReadOnlyList<string> files, string? inventory, string? group, string? state,
        string format)
    {
        if (files.Count == 0 && inventory is not null)
            throw CommandException.Usage("--inventory counts for packs that are named.", "Name policy files too.");
        if (files.Count > 0 && (group ?? state) is not null)
            throw CommandException.Usage("--group and --state narrow what a registry counts.",
                "Leave the files out, or leave these out.");
        if (files.Count == 0)
        {
            var rows = await context.Client.Reports.ComplianceAsync(group, state, context.Stop);
            Print(context.Output, format, rows, counted: true);
            return ExitCode.Pass;
        }

        if (await PackFiles.CompileAsync(context, files, forPrograms: true) is not { } policies) return ExitCode.Usage;
        Print(context.Output, format, await LocalMatrix.OfAsync(policies, inventory, context.Stop),
            counted: inventory is not null);
        return ExitCode.Pass;
    }

    static void Print(Output output, string format, IReadOnlyList<ComplianceRow> rows, bool counted)
    {
        var matrix = new Matrix(rows, counted);
        switch (format)
        {
            case "json": output.Json(rows, ReportJson.Default.IReadOnlyListComplianceRow); break;
            case "csv": output.Line(matrix.Csv()); break;
            case "html": output.Line(matrix.Html()); break;
            default: output.Line(matrix.Markdown()); break;
        }
    }
}
