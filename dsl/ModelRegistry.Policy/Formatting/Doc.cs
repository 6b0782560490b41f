namespace ModelRegistry.Policy.Formatting;

/// <summary>A text whose lines are broken only where they do not fit. Closed.</summary>
abstract record Doc(int FlatWidth)
{
    /// <summary>Wider than any line, and small enough to be added up.</summary>
    public const int Never = 1_000_000;

    public static Doc Empty => new Text("");

    /// <summary>A blank, or the end of the line where the group around it is broken.</summary>
    public static Doc Line => new Break(" ");

    public static implicit operator Doc(string text) => new Text(text);

    public static Doc Of(params IEnumerable<Doc> parts) => new Sequence([.. parts]);

    public static Doc Grouped(params IEnumerable<Doc> parts) => new Group(Of(parts));

    public static Doc Indented(params IEnumerable<Doc> parts) => new Nest(Of(parts));

    public sealed record Text(string Characters) : Doc(Characters.Length);

    public sealed record Break(string Flat) : Doc(Flat.Length);

    /// <summary>The end of the line, unless nothing stands on it yet.</summary>
    public sealed record Fresh() : Doc(Never);

    /// <summary>A blank line, unless nothing stands before it.</summary>
    public sealed record Blank() : Doc(Never);

    public sealed record Nest(Doc Inner) : Doc(Inner.FlatWidth);

    public sealed record Group(Doc Inner) : Doc(Inner.FlatWidth);

    public sealed record Sequence(IReadOnlyList<Doc> Parts) : Doc(Sum(Parts, 0));

    /// <summary>As many items on each line as fit; each but the last carries its comma.</summary>
    public sealed record Fill(IReadOnlyList<Doc> Items) : Doc(Sum(Items, 1));

    static int Sum(IReadOnlyList<Doc> parts, int between)
    {
        var sum = between * Math.Max(0, parts.Count - 1);
        foreach (var part in parts) sum = Math.Min(Never, sum + part.FlatWidth);
        return sum;
    }
}
