using System.Text.Json;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>An explanation by the registry, of a version or of a decision that it has on record.</summary>
sealed class ExplainedOnline(CommandContext context, ExplainOptions options)
{
    public async Task<Explanation?> AskAsync()
    {
        var answer = await context.Client.Policies.ExplainAsync(Request(), context.Stop);
        if (answer.Same == false)
        {
            context.Output.Warn(
                "The decision does not come out as it was recorded; this explains how it comes out now.");
        }

        return answer.Explanation.Deserialize(ExplanationJson.Default.Explanation);
    }

    ExplainRequest Request()
    {
        if (context.Get(options.Decision) is { } decision) return new(Decision: decision);
        var subject = context.Get(options.Subjects)[0];
        var version = VersionRef.Parse(subject) ?? throw CommandException.Usage(
            $"'{subject}' is no version.", "Write group/name@version, such as search/answer-bot@2.3.0.");
        return new(
            Event: context.Get(options.On), Target: context.Get(options.To), Model: version.Model.ToString(),
            Version: version.Version, At: context.Get(options.At), Use: context.Get(options.Use));
    }
}
