using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// A process that has loaded scripts and makes one call at a time. Once a call ended it, it is no more.
/// </summary>
sealed class ScriptChild : IDisposable
{
    readonly ScriptProcess _process;
    readonly ScriptBudget _budget;
    readonly BlockingCollection<CallAnswer> _answers = [];
    readonly TimeSpan _beat = TimeSpan.FromMilliseconds(20);
    readonly TimeSpan _start = TimeSpan.FromSeconds(30);

    public ScriptChild(IReadOnlyList<CompiledScript> scripts, ScriptBudget budget)
    {
        (_process, _budget) = (new("run", budget.Memory), budget);
        new Thread(Listen) { IsBackground = true, Name = "policy scripts" }.Start();
        if (Sent(() => _process.Frames.Write(new(scripts), ScriptJson.Default.LoadRequest))
            && _answers.TryTake(out _, _start)) return;
        Dispose();
        throw new HostFunctionException("is a script that could not be started");
    }

    public int Id => _process.Id;

    /// <exception cref="HostFunctionException">
    /// There is no answer. Where <see cref="IsGone"/>, the process is ended.
    /// </exception>
    public CallAnswer Ask(CallRequest call)
    {
        var before = _process.Computed;
        var watch = Stopwatch.StartNew();
        var isShort = true;
        if (!Sent(() => isShort = _process.Frames.Write(
            call, ScriptJson.Default.CallRequest, CallRequest.MaxLength))) throw Gone();
        if (!isShort) throw new HostFunctionException("was given more than 1 MiB");
        CallAnswer? answer;
        while (!_answers.TryTake(out answer, _beat))
        {
            if (_answers.IsCompleted) throw Gone();
            if (_process.Computed - before > _budget.Processor) throw Stopped(_budget.Processor, "of computing");
            if (watch.Elapsed > _budget.Clock) throw Stopped(_budget.Clock, "of waiting");
        }

        return answer;
    }

    public bool IsGone { get; private set; }

    public void Dispose()
    {
        if (IsGone) return;
        IsGone = true;
        _process.Dispose();
    }

    void Listen()
    {
        try
        {
            while (_process.Frames.Read(ScriptJson.Default.CallAnswer) is { } answer) _answers.Add(answer);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ObjectDisposedException)
        {
            // what cannot be read is as good as gone
        }

        _answers.CompleteAdding();
    }

    HostFunctionException Stopped(TimeSpan limit, string what)
    {
        Dispose();
        return new(string.Create(CultureInfo.InvariantCulture,
            $"was stopped after {limit.TotalMilliseconds:0} ms {what}"));
    }

    HostFunctionException Gone()
    {
        var ending = _process.Ending;
        Dispose();
        return new(ending == Endings.OutOfMemory
            ? string.Create(CultureInfo.InvariantCulture, $"needed more than {_budget.Memory} MiB") : "crashed");
    }

    static bool Sent(Action send)
    {
        try
        {
            send();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
