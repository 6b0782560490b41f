using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class Approve
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var role = Arguments.OneOf("--role", "The role that you approve in", "MRC", "Security", "Legal", "Product");
        role.Required = true;
        var rationale = Arguments.Required("--rationale", "TEXT", "Why");
        var target = Arguments.OneOf("--for", "Where it may go; both unless said", "staging", "production");
        var recertify = new Option<DateOnly?>("--recertify-by")
        {
            Description = "With MRC: the day of the next look; by risk tier unless said",
            HelpName = "YYYY-MM-DD",
        };
        var content = new Option<string?>("--content")
        {
            Description = "The content that you looked at, as `version show` tells; refused when it has changed since",
            HelpName = "SHA256",
        };
        var reject = new Option<bool>("--reject") { Description = "Record a rejection" };
        var revoke = new Option<bool>("--revoke") { Description = "Take back what you recorded" };
        return new RegistryCommand("approve", "Record your decision about a submitted version, in a role that you hold")
        {
            Arguments = { version },
            Options = { role, rationale, target, content, recertify, reject, revoke },
            Examples =
            [
                "approve search/answer-bot@2.3.0 --role MRC --rationale 'Evals and intended use reviewed'",
                "approve search/answer-bot@2.3.0 --role Security --for production --rationale 'Scans are clean'",
                "approve search/answer-bot@2.3.0 --role MRC --reject --rationale 'Bias review is missing'",
            ],
            Does = context => RunAsync(context, context.Get(version), new ApproveRequest(
                context.Get(role) ?? "", context.Get(rationale) ?? "",
                context.Get(revoke) ? "revoked" : context.Get(reject) ? "rejected" : "approved",
                context.Get(target), RecertifyBy: context.Get(recertify), ManifestDigest: context.Get(content))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version, ApproveRequest request)
    {
        var ((group, name), number) = version;
        var seen = request.ManifestDigest
            ?? (await context.Client.Versions.GetAsync(group, name, number, context.Stop)).Value.ManifestDigest;
        if (seen is not null && !context.Output.IsJson)
            context.Output.Line($"Content: {seen}");
        var answer = await context.Client.Lifecycle.ApproveAsync(
            version.Model.ToString(), version.Version, request with { ManifestDigest = seen }, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(answer, GovernanceJson.Default.ApprovalAnswer);
            return ExitCode.Pass;
        }

        var approval = answer.Approval;
        context.Output.Line($"{approval.By} as {approval.Role}: {approval.Decision} {version}, "
            + $"for {approval.Target ?? "staging and production"}.");
        context.Output.Line($"State: {answer.State}{(answer.Moved ? " (moved by this approval)" : "")}");
        if (answer.RecertifyBy is { } day)
            context.Output.Line($"Recertify by {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        foreach (var step in answer.StillDemanded)
            context.Output.Line($"Still waits for {step.Rule}: {step.Title}");
        if (answer.TwoPeople is { } people) context.Output.Line(people);
        return ExitCode.Pass;
    }
}
