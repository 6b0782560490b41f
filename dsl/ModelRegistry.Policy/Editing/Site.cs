namespace ModelRegistry.Policy.Editing;

/// <summary>The place where somebody types, in terms of the text form.</summary>
/// <param name="Block">What stands around it.</param>
/// <param name="Header">The first line of that block as far as it is there; empty outside of blocks.</param>
/// <param name="Clause">The line's text from its first word up to the place, as the text form would have it.</param>
/// <param name="StartsLine">Whether a new line of the block may begin here.</param>
sealed record Site(BlockKind Block, string Header, string Clause, bool StartsLine)
{
    /// <summary>What else can be written here: the keys of a YAML mapping.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>
    /// Where the clause begins in the file; null where it was put together and a place in it is no place in the file.
    /// </summary>
    public int? Start { get; init; }
}
