using System.Runtime.InteropServices;

namespace ModelRegistry.Policy.Documents;

/// <summary>
/// A value without an object of its own: what compiled conditions read and compare. A cell that was never filled is
/// absent, "is missing".
/// </summary>
[StructLayout(LayoutKind.Explicit)]
struct Cell
{
    /// <summary>
    /// The text, name, duration, version, licence or items; of a row its items; of an absent cell the
    /// <see cref="Absence"/>, null where nothing stands.
    /// </summary>
    [FieldOffset(0)] public object? Ref;

    /// <summary>The amount of a number, the ratio of a percentage, the bytes of a size.</summary>
    [FieldOffset(8)] public decimal Number;

    /// <summary>1 for yes; a day's number; ticks in UTC; the rank of an enum's value; where a row begins.</summary>
    [FieldOffset(8)] public long Bits;

    [FieldOffset(24)] public CellKind Kind;

    public readonly bool IsAbsent => Kind == CellKind.Absent;

    public static Cell Of(CellKind kind, object? reference) => new() { Kind = kind, Ref = reference };

    public static Cell Of(CellKind kind, decimal number) => new() { Kind = kind, Number = number };

    public static Cell Of(CellKind kind, long bits, object? reference = null) =>
        new() { Kind = kind, Bits = bits, Ref = reference };

    public static Cell Flag(bool isTrue) => Of(CellKind.Flag, isTrue ? 1L : 0L);

    public static Cell Absent(string reason, string where = "", int up = 0) =>
        new() { Ref = new Absence(reason, where, up) };
}
