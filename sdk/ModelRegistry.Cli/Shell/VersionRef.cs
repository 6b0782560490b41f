using System.CommandLine;

namespace ModelRegistry.Cli.Shell;

/// <summary>A version as it is written on the command line, <c>group/name@version</c>.</summary>
sealed record VersionRef(ModelRef Model, string Version)
{
    public override string ToString() => $"{Model}@{Version}";

    public static VersionRef? Parse(string text) =>
        text.Split('@') is [var left, { Length: > 0 } version] && ModelRef.Parse(left) is { } model
            ? new(model, version)
            : null;

    /// <summary>The argument of a command that is about a version.</summary>
    public static Argument<VersionRef> Argument() => new("version")
    {
        Description = "The version, group/name@version",
        HelpName = "MODEL@VERSION",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var version = Parse(text);
            if (version is null)
                result.AddError(
                    $"'{text}' is no version; write group/name@version, such as search/answer-bot@2.3.0.");
            return version;
        },
    };
}
