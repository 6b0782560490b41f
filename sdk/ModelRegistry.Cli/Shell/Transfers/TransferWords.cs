namespace ModelRegistry.Cli.Shell.Transfers;

/// <summary>How a transfer speaks of what it does.</summary>
/// <param name="Checking">What comes before bytes move, as the title of a bar.</param>
/// <param name="Moving">That bytes move, as the title of a bar.</param>
/// <param name="Checked">What became of bytes before they moved.</param>
/// <param name="Moved">What became of bytes that moved.</param>
sealed record TransferWords(string Checking, string Moving, string Checked, string Moved)
{
    public static TransferWords Upload => new("Hashing", "Sending", "hashed", "sent");

    public static TransferWords Download => new("Checking", "Receiving", "checked", "received");
}
