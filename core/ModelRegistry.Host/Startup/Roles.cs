namespace ModelRegistry.Host.Startup;

/// <summary>What this process does: all of it on a laptop, one thing a Deployment in Kubernetes.</summary>
sealed record Roles(IReadOnlySet<string> Names)
{
    public const string Api = "api";
    public const string Worker = "worker";
    public const string Indexer = "indexer";
    public const string Notifier = "notifier";
    public const string Monitor = "monitor";
    public const string Sequencer = "sequencer";

    public static IReadOnlyList<string> Known { get; } = [Api, Worker, Indexer, Notifier, Monitor, Sequencer];

    public static Roles All { get; } = new(Known.ToHashSet());

    public bool IsAll => Names.Count == Known.Count;

    public bool Has(string role) => Names.Contains(role);

    /// <summary>Reads <c>all</c> or a list such as <c>api,worker</c>.</summary>
    /// <exception cref="StartupException">A name is not a role.</exception>
    public static Roles Parse(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 || names.Contains("all")) return All;
        var unknown = names.Except(Known).ToList();
        return unknown.Count == 0
            ? new(names.ToHashSet())
            : throw new StartupException(
                $"--roles: {string.Join(", ", unknown)} is not a role. "
                + $"Roles are all, or some of {string.Join(", ", Known)}.");
    }
}
