using System.Text;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Tests.Canonicalization;

public sealed class JcsTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData(" [ 1.0 , 1e2 , -0 , 1E-7, 1e21 ] ", "[1,100,0,1e-7,1e+21]")]
    [InlineData("""{"\u20ac":1,"\r":2,"1":3,"\ud83d\ude02":4,"\ufb33":5}""", "{\"\\r\":2,\"1\":3,\"\u20ac\":1,\"\ud83d\ude02\":4,\"\ufb33\":5}")]
    [InlineData("""["\u0000\u001f\b\t\n\f\r\"\\\/\u007f\u2028<&>"]""", "[\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028<&>\"]")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("null", "null")]
    public void A_value_has_one_form(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Theory]
    [InlineData("""{"a":1,"a":1}""", "twice")]
    [InlineData("""{"a":1,"\u0061":2}""", "twice")]
    [InlineData("""["\ud800"]""", "surrogate")]
    [InlineData("""["\udc00\ud800"]""", "surrogate")]
    [InlineData("""{"\ud800":1}""", "surrogate")]
    [InlineData("1e400", "range of a double")]
    [InlineData("NaN", "Not a JSON text")]
    [InlineData("[1,]", "Not a JSON text")]
    [InlineData("/* c */ 1", "Not a JSON text")]
    [InlineData("", "Not a JSON text")]
    [InlineData("1 2", "Not a JSON text")]
    public void What_has_no_canonical_form_is_refused_with_the_reason(string json, string reason)
    {
        Assert.False(Jcs.TryCanonicalize(Encoding.UTF8.GetBytes(json), out _, out var error));

        Assert.Contains(reason, error);
    }

    [Fact]
    public void Malformed_utf8_inside_a_string_is_refused()
    {
        Assert.False(Jcs.TryCanonicalize(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }, out _, out var error));

        Assert.NotEmpty(error);
    }

    [Fact]
    public void Nesting_stops_at_the_limit()
    {
        var deep = new string('[', Jcs.MaxDepth) + new string(']', Jcs.MaxDepth);

        Assert.Equal(deep, Canonical(deep));
        Assert.False(Jcs.TryCanonicalize(Encoding.UTF8.GetBytes($"[{deep}]"), out _, out _));
    }

    [Fact]
    public void NaN_and_infinity_have_no_form()
    {
        Assert.Throws<JcsException>(() => EcmaScriptNumber.Format(double.NaN));
        Assert.Throws<JcsException>(() => EcmaScriptNumber.Format(double.NegativeInfinity));
    }

    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself() =>
        CsCheck.Check.Sample(CsCheck.Gen.Double, number =>
        {
            if (!double.IsFinite(number)) return;
            var text = EcmaScriptNumber.Format(number);
            Assert.Equal(number, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(text, Canonical(text));
        });

    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("structures")]
    [InlineData("unicode")]
    [InlineData("values")]
    [InlineData("weird")]
    public void The_vectors_of_the_specification_agree(string name)
    {
        var input = ConformanceData.Bytes("jcs", "input", $"{name}.json");

        Assert.Equal(ConformanceData.Bytes("jcs", "output", $"{name}.json"), Jcs.Canonicalize(input));
    }

    [Fact]
    public void Ten_thousand_numbers_are_written_as_ecmascript_writes_them()
    {
        var lines = File.ReadAllLines(ConformanceData.Path("jcs", "es6-numbers-10000.txt"));

        Assert.Equal(10_000, lines.Length);
        foreach (var line in lines)
        {
            var parts = line.Split(',');
            var bits = Convert.ToUInt64(parts[0], 16);
            Assert.Equal(parts[1], EcmaScriptNumber.Format(BitConverter.UInt64BitsToDouble(bits)));
        }
    }

    static string Canonical(string json) => Encoding.UTF8.GetString(Jcs.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
