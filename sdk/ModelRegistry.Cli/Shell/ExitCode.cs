namespace ModelRegistry.Cli.Shell;

/// <summary>What the command answers to the shell or the pipeline that ran it.</summary>
static class ExitCode
{
    /// <summary>It was done; a gate let it pass.</summary>
    public const int Pass = 0;

    /// <summary>A gate warned, and <c>--strict</c> was given.</summary>
    public const int Warn = 1;

    /// <summary>A gate blocked, or something that was to be verified is not as it should be.</summary>
    public const int Blocked = 2;

    /// <summary>The command line, a file given to it, or a policy is wrong.</summary>
    public const int Usage = 3;

    /// <summary>The registry refused, could not be reached, or failed.</summary>
    public const int Refused = 4;

    /// <summary>The user stopped it with Ctrl-C (128 and the number of SIGINT, as shells say it).</summary>
    public const int Stopped = 130;

    /// <summary>One line a code, for help and documentation.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Pass, "done; a gate let it pass"),
        (Warn, "a gate warned, and --strict was given"),
        (Blocked, "a gate blocked, or what was to be verified is not as it should be"),
        (Usage, "the command line, a file given to it or a policy is wrong"),
        (Refused, "the registry refused, could not be reached, or failed"),
        (Stopped, "stopped with Ctrl-C"),
    ];
}
