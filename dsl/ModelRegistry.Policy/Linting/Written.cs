namespace ModelRegistry.Policy.Linting;

/// <summary>What stands at a place, on one line.</summary>
static class Written
{
    public static string As(SourceSpan span) =>
        string.Join(' ', span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
