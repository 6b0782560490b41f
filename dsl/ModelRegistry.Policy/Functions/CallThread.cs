namespace ModelRegistry.Policy.Functions;

/// <summary>
/// A thread that makes one call after another, until one takes too long; then it ends with that call.
/// </summary>
sealed class CallThread
{
    readonly CallDesk _desk;
    readonly Lock _state = new();
    readonly SemaphoreSlim _asked = new(0);
    readonly SemaphoreSlim _answered = new(0);
    Func<object?>? _call;
    object? _answer;
    Exception? _problem;
    bool _left;

    public CallThread(CallDesk desk)
    {
        _desk = desk;
        new Thread(Work) { IsBackground = true, Name = "policy function" }.Start();
    }

    /// <summary>Makes a call; false when it was not done in time, and this thread must not be used again.</summary>
    public bool TryRun(Func<object?> call, TimeSpan limit, out object? answer, out Exception? problem)
    {
        _call = call;
        _asked.Release();
        if (!_answered.Wait(limit) && Leave())
        {
            (answer, problem) = (null, null);
            return false;
        }

        (answer, problem) = (_answer, _problem);
        (_call, _answer, _problem) = (null, null, null);
        return true;
    }

    /// <summary>False when the answer came in the very last moment.</summary>
    bool Leave()
    {
        lock (_state)
        {
            if (_answered.CurrentCount > 0)
            {
                _answered.Wait(0);
                return false;
            }

            _left = true;
            _desk.Hangs(true);
            return true;
        }
    }

    void Work()
    {
        while (true)
        {
            _asked.Wait();
            try
            {
                _answer = _call!();     // set before it was asked for
            }
            catch (Exception problem)
            {
                _problem = problem;
            }

            lock (_state)
            {
                if (_left)
                {
                    _desk.Hangs(false);
                    return;
                }

                _answered.Release();
            }
        }
    }
}
