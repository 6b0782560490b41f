using ModelRegistry.Client.Http;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>A clock for which every wait is over at once, kept to be looked at; limits of answers never end.</summary>
sealed class HurriedClock : TimeProvider
{
    public static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(57);

    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isLimit = dueTime >= RegistryWire.AnswerLimit || dueTime == Timeout.InfiniteTimeSpan;
        if (!isLimit) Waits.Add(dueTime);
        return System.CreateTimer(callback, state, isLimit ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, period);
    }
}
