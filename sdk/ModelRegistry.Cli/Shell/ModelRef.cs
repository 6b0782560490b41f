using System.CommandLine;

namespace ModelRegistry.Cli.Shell;

/// <summary>A model as it is written on the command line, <c>group/name</c>.</summary>
sealed record ModelRef(string Group, string Name)
{
    public override string ToString() => $"{Group}/{Name}";

    public static ModelRef? Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } group, { Length: > 0 } name] && !text.Contains('@')
            ? new(group, name)
            : null;

    /// <summary>The argument of a command that is about a model.</summary>
    public static Argument<ModelRef> Argument() => new("model")
    {
        Description = "The model, group/name",
        HelpName = "MODEL",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var model = Parse(text);
            if (model is null) result.AddError($"'{text}' is no model; write group/name, such as search/answer-bot.");
            return model;
        },
    };
}
