namespace ModelRegistry.Policy.Syntax;

/// <summary>
/// Remembers the furthest place at which parsers were disappointed, and all that they expected there. Superpower's
/// own expectations are lost at optional parts; these are not.
/// </summary>
sealed class Failure
{
    readonly List<string> _expected = [];

    public int Position { get; private set; } = -1;

    public IReadOnlyList<string> Expected => _expected;

    /// <summary>A message that says more than "unexpected"; wins over the expectations at its place.</summary>
    public (string Message, string Label, string? Help)? Own { get; private set; }

    public void Reset()
    {
        Position = -1;
        Own = null;
        _expected.Clear();
    }

    public void Expect(int position, string what)
    {
        if (!MoveTo(position)) return;
        if (!_expected.Contains(what)) _expected.Add(what);
    }

    public void Say(int position, string message, string label, string? help = null)
    {
        if (MoveTo(position)) Own = (message, label, help);
    }

    bool MoveTo(int position)
    {
        if (position < Position) return false;
        if (position > Position)
        {
            Reset();
            Position = position;
        }

        return true;
    }
}
