namespace ModelRegistry.Policy.Editing;

/// <summary>What became of a wish to rename.</summary>
public abstract record RenameAnswer
{
    RenameAnswer() { }

    /// <summary>What to change, in every file that knows the name.</summary>
    public sealed record Renamed(IReadOnlyList<TextEdit> Edits) : RenameAnswer;

    /// <summary>Why not, in a sentence.</summary>
    public sealed record Refused(string Reason) : RenameAnswer;
}
