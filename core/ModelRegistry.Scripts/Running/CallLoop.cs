using System.Collections.Concurrent;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Scripts.Running;

/// <summary>
/// Makes calls until the host is gone. One thread listens and another calls, so that a process whose call never ends
/// still notices that its host is gone, and ends.
/// </summary>
sealed class CallLoop(Frames frames)
{
    const int StackSize = 1 << 20;

    readonly BlockingCollection<CallRequest> _calls = [];

    public int Run()
    {
        if (frames.Read(ScriptJson.Default.LoadRequest) is not { } load) return 0;
        var scripts = new LoadedScripts(load.Scripts);
        frames.Write(new(), ScriptJson.Default.CallAnswer);
        new Thread(() => Work(scripts), StackSize) { IsBackground = true }.Start();
        while (frames.Read(ScriptJson.Default.CallRequest) is { } call) _calls.Add(call);
        return 0;
    }

    void Work(LoadedScripts scripts)
    {
        foreach (var call in _calls.GetConsumingEnumerable())
        {
            try
            {
                if (!Answer(new(scripts.Call(call)))) Answer(new(Reason: "gave more than 1 MiB"));
            }
            catch (OutOfMemoryException)
            {
                Environment.Exit(Endings.OutOfMemory);
            }
            catch (Exception problem)
            {
                Answer(new(Reason: $"failed ({problem.GetType().Name})"));
            }
        }
    }

    bool Answer(CallAnswer answer) => frames.Write(answer, ScriptJson.Default.CallAnswer, CallRequest.MaxLength);
}
