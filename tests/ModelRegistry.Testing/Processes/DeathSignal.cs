using System.Diagnostics;

namespace ModelRegistry.Testing.Processes;

/// <summary>Runs a command so that the kernel ends it when its parent dies (Linux, by util-linux's setpriv).</summary>
static class DeathSignal
{
    const string SetPriv = "/usr/bin/setpriv";

    /// <summary>The same command under setpriv, or the command itself where there is no setpriv.</summary>
    public static ProcessStartInfo Wrap(ProcessStartInfo command, string signal)
    {
        if (!File.Exists(SetPriv)) return command;

        var already = command.FileName == SetPriv;
        string[] rest = already ? [.. command.ArgumentList] : [command.FileName, .. command.ArgumentList];
        command.FileName = SetPriv;
        command.ArgumentList.Clear();
        foreach (var argument in (string[])["--pdeathsig", signal, .. rest]) command.ArgumentList.Add(argument);
        return command;
    }
}
