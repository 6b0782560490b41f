using System.Globalization;
using System.Numerics;
using System.Text;

namespace ModelRegistry.Domain.Models;

/// <summary>
/// Writes the precedence of a version (SemVer 11) as a text that sorts by byte value. A number is the count of its
/// digits in two hexadecimal digits and then the digits, so that 9 (<c>019</c>) stands before 10 (<c>0210</c>). After
/// the core comes <c>p</c> and the pre-release, or <c>r</c> for a release. A pre-release identifier is <c>1</c> and a
/// number, or <c>2</c>, its text and <c>+</c> (below every character that an identifier may have); <c>0</c> ends them.
/// </summary>
static class VersionSortKey
{
    public static string Of(IReadOnlyList<BigInteger> core, IReadOnlyList<string> prerelease)
    {
        var key = new StringBuilder();
        foreach (var number in core) AppendNumber(key, number.ToString(CultureInfo.InvariantCulture));
        if (prerelease.Count == 0) return key.Append('r').ToString();

        key.Append('p');
        foreach (var identifier in prerelease)
        {
            if (identifier.All(char.IsAsciiDigit)) AppendNumber(key.Append('1'), identifier);
            else key.Append('2').Append(identifier).Append('+');
        }

        return key.Append('0').ToString();
    }

    static void AppendNumber(StringBuilder key, string digits) =>
        key.Append(CultureInfo.InvariantCulture, $"{digits.Length:x2}").Append(digits);
}
