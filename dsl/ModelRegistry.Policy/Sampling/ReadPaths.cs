namespace ModelRegistry.Policy.Sampling;

/// <summary>Which places of a document some rule looks at.</summary>
sealed class ReadPaths(IEnumerable<string> reads, bool all)
{
    readonly HashSet<string> _reads = [.. reads, "identity.group", "identity.name", "identity.version"];

    /// <summary>
    /// Whether a rule looks at this place or at something below it; a list counts only for its items.
    /// </summary>
    public bool Wants(string path) => all || _reads.Contains(path)
        || _reads.Any(read => read.StartsWith($"{path}.", StringComparison.Ordinal));

    /// <summary>Whether a rule asks if a record is there at all.</summary>
    public bool WantsPresence(string path) => _reads.Contains(path);
}
