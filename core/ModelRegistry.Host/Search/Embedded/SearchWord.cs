namespace ModelRegistry.Host.Search.Embedded;

/// <summary>A word of the user's text: its parts, lower case and without accents, and whether it is the last.</summary>
sealed record SearchWord(IReadOnlyList<string> Parts, bool Last)
{
    /// <summary>The parts as one word, which the index holds as well.</summary>
    public string Joined { get; } = string.Concat(Parts);
}
