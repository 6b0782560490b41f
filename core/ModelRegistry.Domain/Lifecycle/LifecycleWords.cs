namespace ModelRegistry.Domain.Lifecycle;

/// <summary>The words people read for states and actions.</summary>
static class LifecycleWords
{
    public static string Of(LifecycleAction action, ReleaseTarget? target) => (action, target) switch
    {
        (_, null) => Of(action),
        (LifecycleAction.Approve, _) => $"{Of(action)} for {Of(target.Value)}",
        _ => $"{Of(action)} to {Of(target.Value)}",
    };

    public static string Of(LifecycleAction action) => Words(action.ToString());

    public static string Of(ReleaseTarget target) => Words(target.ToString());

    static string Words(string pascal) =>
        string.Concat(pascal.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {c}" : $"{c}"))
            .ToLowerInvariant();
}
