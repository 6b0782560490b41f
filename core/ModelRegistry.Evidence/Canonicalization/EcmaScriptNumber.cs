using System.Globalization;

namespace ModelRegistry.Evidence.Canonicalization;

/// <summary>
/// A double as ECMAScript's Number::toString writes it (ECMA-262 §6.1.6.1.20, RFC 8785 §3.2.2.3):
/// the fewest digits that read back as the same double, an exponent only below 1e-6 and from 1e21 on.
/// </summary>
public static class EcmaScriptNumber
{
    /// <exception cref="JcsException">The number is NaN or infinite, which JSON cannot hold.</exception>
    public static string Format(double number)
    {
        if (!double.IsFinite(number)) throw new JcsException("NaN and Infinity are no JSON numbers.");
        if (number == 0) return "0";                           // also for -0

        // "R" is the shortest text that round-trips: <digits>[.<digits>][E<sign><digits>].
        var shortest = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var (digits, point) = Split(shortest);
        var text = Layout(digits, point);
        return number < 0 ? "-" + text : text;
    }

    /// <summary>The significant digits, and where the decimal point stands counted from their start.</summary>
    static (string Digits, int Point) Split(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0
            : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa.Length : dot;
        var all = dot < 0 ? mantissa : mantissa.Remove(dot, 1);
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), whole + exponent - leading);
    }

    static string Layout(string digits, int point)
    {
        var count = digits.Length;
        if (count <= point && point <= 21) return digits + new string('0', point - count);
        if (0 < point && point <= 21) return $"{digits[..point]}.{digits[point..]}";
        if (-6 < point && point <= 0) return $"0.{new string('0', -point)}{digits}";
        var sign = point - 1 < 0 ? "-" : "+";
        var fraction = count == 1 ? "" : "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{sign}{Math.Abs(point - 1)}");
    }
}
