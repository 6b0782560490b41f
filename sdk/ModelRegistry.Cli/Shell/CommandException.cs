namespace ModelRegistry.Cli.Shell;

/// <summary>
/// The command cannot go on; ends it with a message and an exit code wherever in it that is found out.
/// </summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="what">What is wrong, and where, in a sentence.</param>
/// <param name="remedy">What to do about it.</param>
sealed class CommandException(int exitCode, string what, string? remedy = null) : Exception(what)
{
    public int ExitCode => exitCode;

    public string? Remedy => remedy;

    /// <summary>Something that the user gave is wrong.</summary>
    public static CommandException Usage(string what, string? remedy = null) => new(Shell.ExitCode.Usage, what, remedy);
}
