namespace ModelRegistry.Domain.Lifecycle;

/// <summary>Reads the names of states as people write them: <c>Approved-for-Prod</c>, <c>staging</c>.</summary>
public static class VersionStateNames
{
    /// <summary>True for a state's name, whatever its case, with spaces, <c>-</c> and <c>_</c> between words.</summary>
    public static bool TryParse(string? text, out VersionState state)
    {
        var name = string.Concat((text ?? "").Where(c => c is not (' ' or '-' or '_')));
        var found = Array.FindIndex(
            Enum.GetNames<VersionState>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        state = found < 0 ? default : Enum.GetValues<VersionState>()[found];
        return found >= 0;
    }
}
