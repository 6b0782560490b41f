using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>A line on the terminal that is written over; none in a pipe, and none with <c>--quiet</c>.</summary>
sealed class ProgressLine(Output output) : IDisposable
{
    int _shown;

    public void Show(string text)
    {
        if (output.IsQuiet || !output.IsTerminal) return;
        Console.Error.Write($"\r{text.PadRight(_shown)}");
        _shown = text.Length;
    }

    public void Dispose()
    {
        if (_shown > 0) Console.Error.Write($"\r{new string(' ', _shown)}\r");
    }
}
