namespace ModelRegistry.Policy.Values;

/// <summary>A version with the precedence of Semantic Versioning 2.0.0; build metadata does not count.</summary>
sealed record VersionNumber(decimal Major, decimal Minor, decimal Patch, string Prerelease, string Text)
    : IComparable<VersionNumber>
{
    public static VersionNumber? Parse(string text)
    {
        var rest = text.AsSpan();
        var build = rest.IndexOf('+');
        if (build >= 0 && !AreIdentifiers(rest[(build + 1)..])) return null;
        if (build >= 0) rest = rest[..build];
        var dash = rest.IndexOf('-');
        if (dash >= 0 && !AreIdentifiers(rest[(dash + 1)..])) return null;
        var prerelease = dash < 0 ? "" : rest[(dash + 1)..].ToString();
        if (dash >= 0) rest = rest[..dash];
        Span<Range> parts = stackalloc Range[4];
        return rest.Split(parts, '.') == 3 && IsNumber(rest[parts[0]], out var major)
            && IsNumber(rest[parts[1]], out var minor) && IsNumber(rest[parts[2]], out var patch)
                ? new(major, minor, patch, prerelease, text) : null;
    }

    public int CompareTo(VersionNumber? other)
    {
        if (other is null) return 1;
        var core = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return core != 0 ? core : ComparePrerelease(Prerelease, other.Prerelease);
    }

    public bool Equals(VersionNumber? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Prerelease);

    public override string ToString() => Text;

    static int ComparePrerelease(string left, string right)
    {
        if (left == right) return 0;
        if (left.Length == 0) return 1;
        if (right.Length == 0) return -1;
        var (ours, theirs) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(ours.Length, theirs.Length); i++)
        {
            var each = CompareIdentifiers(ours[i], theirs[i]);
            if (each != 0) return each;
        }

        return ours.Length.CompareTo(theirs.Length);
    }

    static int CompareIdentifiers(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit));
        if (leftIsNumber != rightIsNumber) return leftIsNumber ? -1 : 1;
        return leftIsNumber && left.Length != right.Length ? left.Length.CompareTo(right.Length)
            : string.CompareOrdinal(left, right);
    }

    /// <summary>Up to 18 digits, without a zero in front.</summary>
    static bool IsNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > 18 || (text[0] == '0' && text.Length > 1)) return false;
        foreach (var each in text)
        {
            if (!char.IsAsciiDigit(each)) return false;
            number = (number * 10) + (each - '0');
        }

        return true;
    }

    /// <summary>Letters, digits and hyphens, in parts with dots between them.</summary>
    static bool AreIdentifiers(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('.'))
        {
            if (text[part].IsEmpty) return false;
            foreach (var each in text[part])
            {
                if (!char.IsAsciiLetterOrDigit(each) && each != '-') return false;
            }
        }

        return true;
    }
}
