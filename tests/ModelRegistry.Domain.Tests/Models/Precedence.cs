using System.Numerics;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Models;

/// <summary>SemVer 11 word for word, as an oracle for the sort key.</summary>
static class Precedence
{
    public static int Compare(SemanticVersion a, SemanticVersion b)
    {
        if (a.Major != b.Major) return a.Major.CompareTo(b.Major);
        if (a.Minor != b.Minor) return a.Minor.CompareTo(b.Minor);
        if (a.Patch != b.Patch) return a.Patch.CompareTo(b.Patch);
        if (a.IsPrerelease != b.IsPrerelease) return a.IsPrerelease ? -1 : 1;
        foreach (var (left, right) in a.Prerelease.Zip(b.Prerelease))
        {
            var order = Identifier(left, right);
            if (order != 0) return order;
        }

        return a.Prerelease.Count.CompareTo(b.Prerelease.Count);
    }

    static int Identifier(string left, string right) =>
        (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit)) switch
        {
            (true, true) => BigInteger.Parse(left).CompareTo(BigInteger.Parse(right)),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(left, right),
        };
}
