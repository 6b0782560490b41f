using System.Collections;

namespace ModelRegistry.Host.Tests.Functions;

/// <summary>Stands for a compiled script that no check has seen.</summary>
public sealed class Chatty
{
    public string chats()
    {
        Console.WriteLine("in between");
        Console.Error.WriteLine("in between");
        return Console.ReadLine() ?? "done";
    }

    public string environment() => string.Join(' ', Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(entry => (string)entry.Key).Order(StringComparer.Ordinal));

    public string endless()
    {
        while (true) Thread.SpinWait(1);
    }
}
