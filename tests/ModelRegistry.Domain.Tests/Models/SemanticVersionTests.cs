using System.Numerics;
using CsCheck;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Models;

public class SemanticVersionTests
{
    static Gen<string> Number => Gen.OneOf(Gen.Int[0, 12].Select(n => n.ToString()), Gen.ULong.Select(n => n + "00"))
        .Select(n => BigInteger.Parse(n).ToString());

    static Gen<string> Word => Gen.Char["aBz-09"].Array[1, 4].Select(c => new string(c)).Select(w =>
        w.All(char.IsAsciiDigit) ? BigInteger.Parse(w).ToString() : w);

    static Gen<string> Identifiers => Gen.OneOf(Word, Number).Array[0, 3].Select(parts => string.Join('.', parts));

    static Gen<string> Text => Gen.Select(Number, Number, Number, Identifiers, Identifiers,
        (major, minor, patch, pre, build) =>
            $"{major}.{minor}.{patch}{(pre is "" ? "" : "-" + pre)}{(build is "" ? "" : "+" + build)}")
        .Where(text => text.Length <= SemanticVersion.MaxLength);

    [Fact]
    public void A_version_printed_and_parsed_is_the_same() =>
        Text.Sample(text => SemanticVersion.Parse(text).ToString() == text
            && SemanticVersion.Parse(text) == SemanticVersion.Parse(text));

    [Fact]
    public void Order_of_sort_keys_is_precedence() => Gen.Select(Text, Text).Sample((left, right) =>
    {
        var (a, b) = (SemanticVersion.Parse(left), SemanticVersion.Parse(right));
        var expected = Math.Sign(Precedence.Compare(a, b));
        return Math.Sign(string.CompareOrdinal(a.SortKey, b.SortKey)) == expected
            && Math.Sign(a.CompareTo(b)) == expected;
    });

    [Fact]
    public void Order_of_pre_releases_of_one_version_is_precedence() => Gen.Select(Identifiers, Identifiers)
        .Where((left, right) => left is not "" && right is not "").Sample((left, right) =>
        {
            var (a, b) = (SemanticVersion.Parse($"1.0.0-{left}"), SemanticVersion.Parse($"1.0.0-{right}"));
            return Math.Sign(a.CompareTo(b)) == Math.Sign(Precedence.Compare(a, b));
        });

    [Fact]
    public void Versions_stand_in_the_order_of_the_specification()
    {
        string[] rising =
        [
            "0.9.9", "1.0.0-0", "1.0.0-9", "1.0.0-10", "1.0.0-10.a", "1.0.0--", "1.0.0-ALPHA", "1.0.0-alpha",
            "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-alpha-", "1.0.0-alpha1", "1.0.0-beta", "1.0.0-beta.2",
                "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0", "1.0.1", "1.1.0", "1.9.0", "1.10.0", "2.0.0", "18446744073709551616.0.0",
        ];

        var versions = rising.Select(text => SemanticVersion.Parse(text)).ToArray();

        Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.True(
            pair.First.CompareTo(pair.Second) < 0 && Precedence.Compare(pair.First, pair.Second) < 0,
            $"{pair.First} < {pair.Second}"));
    }

    [Fact]
    public void Versions_that_differ_in_build_alone_are_distinct_with_equal_precedence()
    {
        var a = SemanticVersion.Parse("1.0.0+a");
        var b = SemanticVersion.Parse("1.0.0+b");

        Assert.True(a != b);
        Assert.False(a.Equals((object)b));
        Assert.Equal(0, a.CompareTo(b));
        Assert.Equal(a.SortKey, b.SortKey);
        Assert.Equal(["a"], a.Build);
    }

    [Fact]
    public void Equal_versions_have_equal_hash_codes_and_null_is_older()
    {
        var one = SemanticVersion.Parse("1.0.0-rc.1");
        var same = SemanticVersion.Parse("1.0.0-rc.1");

        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one == null);
        Assert.True(one.CompareTo(null) > 0);
        Assert.True(one.IsPrerelease);
        Assert.Equal(["rc", "1"], one.Prerelease);
        Assert.NotEqual(one, SemanticVersion.Parse("1.0.0-RC.1"));
    }

    [Fact]
    public void Parts_are_numbers_of_any_size()
    {
        var version = SemanticVersion.Parse("99999999999999999999.2.3-x+001.y");

        Assert.Equal(BigInteger.Parse("99999999999999999999"), version.Major);
        Assert.Equal(2, version.Minor);
        Assert.Equal(3, version.Patch);
        Assert.Equal(["001", "y"], version.Build);
    }

    [Theory]
    [InlineData("1.2.3", "011012013r")]
    [InlineData("1.2.10-rc.1", "0110120210p2rc+10110")]
    public void The_sort_key_of_stored_rows_does_not_change(string version, string key) =>
        Assert.Equal(key, SemanticVersion.Parse(version).SortKey);

    [Theory]
    [InlineData(null, "is empty")]
    [InlineData("", "is empty")]
    [InlineData("v1.0.0", "write 1.0.0")]
    [InlineData("V1.0.0", "begins with 'v'")]
    [InlineData("1.2", "has 2 of the three numbers")]
    [InlineData("1.2.3.4", "has 4 of the three numbers")]
    [InlineData("1..3", "lacks one of the three numbers")]
    [InlineData("1.x.3", "'x' in the version '1.x.3' is not a number")]
    [InlineData("1.2.٣", "is not a number")]
    [InlineData("1.2.-3", "lacks one")]
    [InlineData("1.02.3", "'02' in the version '1.02.3' must not begin with 0")]
    [InlineData("1.2.3-", "pre-release part of the version has an empty identifier")]
    [InlineData("1.2.3-a..b", "pre-release part of the version has an empty identifier")]
    [InlineData("1.2.3-a.01", "pre-release number '01' must not begin with 0")]
    [InlineData("1.2.3-a_b", "pre-release identifier 'a_b'")]
    [InlineData("1.2.3+", "build part of the version has an empty identifier")]
    [InlineData("1.2.3+a+b", "build identifier 'a+b'")]
    [InlineData("1.2-_+_", "has 2 of the three numbers")]
    [InlineData("1.2.3-_+_", "pre-release identifier '_'")]
    [InlineData("1.2.3 ", "is not a number")]
    [InlineData("1.2.3-é", "pre-release identifier 'é'")]
    public void A_version_out_of_shape_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.Contains(reason, SemanticVersion.Explain(text));
        Assert.False(SemanticVersion.TryParse(text, null, out _));
    }

    [Theory]
    [InlineData("0.0.0")]
    [InlineData("1.2.3-0")]
    [InlineData("1.2.3-0a")]
    [InlineData("1.2.3-00a.--")]
    [InlineData("1.2.3+007")]
    [InlineData("1.2.3-a+-")]
    public void A_version_in_shape_is_accepted(string text) => Assert.Null(SemanticVersion.Explain(text));

    [Fact]
    public void A_version_has_at_most_128_characters_and_its_sort_key_256()
    {
        var longest = "0.0.0-" + string.Join('.', Enumerable.Repeat("1", 61));

        Assert.True(SemanticVersion.Parse(longest + "0").SortKey.Length <= SemanticVersion.MaxSortKeyLength);
        Assert.Null(SemanticVersion.Explain("1.0.0-" + new string('a', 122)));
        Assert.Equal("The version has 129 characters; at most 128 are allowed.",
            SemanticVersion.Explain("1.0.0-" + new string('a', 123)));
    }

    [Fact]
    public void Parsing_what_is_no_version_throws_with_the_reason()
    {
        var error = Assert.Throws<FormatException>(() => SemanticVersion.Parse("1"));

        Assert.Equal(SemanticVersion.Explain("1"), error.Message);
    }
}
