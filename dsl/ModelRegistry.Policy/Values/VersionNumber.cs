using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Values;

/// <summary>A version with the precedence of Semantic Versioning 2.0.0; build metadata does not count.</summary>
sealed partial record VersionNumber(decimal Major, decimal Minor, decimal Patch, string Prerelease, string Text)
    : IComparable<VersionNumber>
{
    public static VersionNumber? Parse(string text)
    {
        var match = Shape.Match(text);
        if (!match.Success) return null;
        decimal Part(string name) =>
            decimal.Parse(match.Groups[name].Value, System.Globalization.CultureInfo.InvariantCulture);
        return new(Part("major"), Part("minor"), Part("patch"), match.Groups["pre"].Value, text);
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

    [GeneratedRegex(
        @"^(?<major>0|[1-9][0-9]{0,17})\.(?<minor>0|[1-9][0-9]{0,17})\.(?<patch>0|[1-9][0-9]{0,17})(-(?<pre>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$",
        RegexOptions.NonBacktracking)]
    static partial Regex Shape { get; }
}
