using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>
/// Puts two cells in order, as <see cref="Ordering"/> does values: a range of signs, or no order at all.
/// </summary>
sealed class CellOrder
{
    readonly Ordering _ordering = new();
    readonly Durations _durations = new();

    public bool TryCompare(in Cell left, in Cell right, DateTimeOffset now, out (int Min, int Max) range)
    {
        range = default;
        if (left.Kind == right.Kind) return Alike(left, right, ref range);
        switch (left.Kind, right.Kind)
        {
            case (CellKind.Date, CellKind.Instant):
                range = Exact(left.Bits.CompareTo(right.Bits / TimeSpan.TicksPerDay));
                return true;
            case (CellKind.Instant, CellKind.Date):
                range = Exact((left.Bits / TimeSpan.TicksPerDay).CompareTo(right.Bits));
                return true;
            case (CellKind.AgeOfDay or CellKind.AgeOfInstant, CellKind.Duration):
                range = Exact(Age(left, (Value.Duration)right.Ref!, now));
                return true;
            default: return false;
        }
    }

    bool Alike(in Cell left, in Cell right, ref (int Min, int Max) range)
    {
        switch (left.Kind)
        {
            case CellKind.Number or CellKind.Percent or CellKind.Size:
                range = Exact(decimal.Compare(left.Number, right.Number));
                return true;
            case CellKind.Date or CellKind.Instant or CellKind.Member:
                range = Exact(left.Bits.CompareTo(right.Bits));
                return true;
            case CellKind.Version:
                range = Exact(((VersionNumber)left.Ref!).CompareTo((VersionNumber)right.Ref!));
                return true;
            case CellKind.Duration:
                range = _ordering.Compare((Value.Duration)left.Ref!, (Value.Duration)right.Ref!)!.Value;
                return true;
            default: return false;
        }
    }

    /// <summary>
    /// Something is older than a duration when its date plus the duration has passed; days count as whole days.
    /// </summary>
    int Age(in Cell age, Value.Duration duration, DateTimeOffset now)
    {
        if (age.Kind == CellKind.AgeOfInstant)
            return now.CompareTo(_durations.After(new(age.Bits, TimeSpan.Zero), duration));
        var start = new DateTimeOffset(age.Bits * TimeSpan.TicksPerDay, TimeSpan.Zero);
        var today = new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerDay * TimeSpan.TicksPerDay, TimeSpan.Zero);
        return today.CompareTo(_durations.After(start, duration));
    }

    static (int, int) Exact(int sign) => (Math.Sign(sign), Math.Sign(sign));
}
