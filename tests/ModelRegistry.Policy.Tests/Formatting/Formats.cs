namespace ModelRegistry.Policy.Tests.Formatting;

static class Formats
{
    /// <summary>A pack as it should stand.</summary>
    public static string Of(string text) => new PolicyFormatter().Format(new("x.policy", text)) switch
    {
        FormatResult.Formatted formatted => formatted.Text,
        FormatResult.Refused refused => throw new InvalidOperationException(
            string.Join("\n\n", refused.Diagnostics.Select(each => each.Render()))),
        _ => throw new InvalidOperationException(),
    };
}
