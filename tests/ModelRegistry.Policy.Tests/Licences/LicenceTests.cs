using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Tests.Licences;

public sealed class LicenceTests
{
    readonly LicenceParser _parser = new();
    readonly LicenceRules _rules = new();

    [Theory]
    [InlineData("MIT", "True")]
    [InlineData("mit", "True")]
    [InlineData("GPL-3.0-only", "False")]
    [InlineData("GPL-3.0-only OR MIT", "True")]
    [InlineData("GPL-3.0-only AND MIT", "False")]
    [InlineData("MIT AND Apache-2.0", "True")]
    [InlineData("MIT AND (GPL-3.0-only OR Apache-2.0)", "True")]
    [InlineData("MIT OR GPL-3.0-only AND Apache-2.0", "True")]
    [InlineData("(MIT OR GPL-3.0-only) AND GPL-2.0-only", "False")]
    [InlineData("Apache-2.0 WITH LLVM-exception", "True")]
    [InlineData("Apache-2.0 WITH Classpath-exception-2.0", "False")]
    [InlineData("MIT WITH LLVM-exception", "False")]
    [InlineData("BSL-1.0 WITH Whatever-exception", "True")]
    [InlineData("Apache-2.0+", "True")]
    [InlineData("LicenseRef-Ours", "True")]
    [InlineData("LicenseRef-Theirs", "False")]
    [InlineData("DocumentRef-a:LicenseRef-Ours", "False")]
    [InlineData("NONE", "False")]
    [InlineData("NOASSERTION", "Unknown")]
    [InlineData("NOASSERTION OR MIT", "True")]
    [InlineData("NOASSERTION AND MIT", "Unknown")]
    [InlineData("NOASSERTION AND GPL-3.0-only", "False")]
    public void A_licence_is_allowed_when_some_choice_stays_within_the_list(string written, string expected)
    {
        var list = List("MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "LicenseRef-Ours");
        list.Add(new LicenceExpression.Single("BSL-1.0", false, LicenceRules.AnyException));

        Assert.Equal(Enum.Parse<Truth>(expected), _rules.AllowedBy(Parse(written), list));
    }

    [Theory]
    [InlineData("GPL-3.0-only", "True")]
    [InlineData("GPL-3.0-only OR MIT", "False")]
    [InlineData("GPL-3.0-only AND MIT", "True")]
    [InlineData("MIT", "False")]
    [InlineData("GPL-3.0-only OR AGPL-3.0-only", "True")]
    [InlineData("GPL-3.0-only WITH GCC-exception-3.1", "True")]
    [InlineData("NOASSERTION", "Unknown")]
    public void A_licence_requires_what_no_choice_avoids(string written, string expected) =>
        Assert.Equal(
            Enum.Parse<Truth>(expected), _rules.RequiresAny(Parse(written), List("GPL-3.0-only", "AGPL-3.0-only")));

    [Theory]
    [InlineData("")]
    [InlineData("MIT OR")]
    [InlineData("OR MIT")]
    [InlineData("MIT Apache-2.0")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("MIT WITH")]
    [InlineData("MIT, Apache-2.0")]
    [InlineData("MIT / Apache")]
    [InlineData("WITH MIT")]
    public void What_is_no_expression_is_refused(string written) => Assert.Null(_parser.Parse(written));

    [Fact]
    public void Depth_and_length_have_limits()
    {
        Assert.NotNull(_parser.Parse($"{new string('(', 32)}MIT{new string(')', 32)}"));
        Assert.Null(_parser.Parse($"{new string('(', 33)}MIT{new string(')', 33)}"));
        Assert.NotNull(_parser.Parse(new string('a', 2_000)));
        Assert.Null(_parser.Parse(new string('a', 2_001)));
    }

    [Theory]
    [InlineData("MIT OR (Apache-2.0 AND BSD-3-Clause)", "MIT OR Apache-2.0 AND BSD-3-Clause")]
    [InlineData("(MIT OR Apache-2.0) AND ISC", "(MIT OR Apache-2.0) AND ISC")]
    [InlineData("GPL-2.0+ with Classpath-exception-2.0", "GPL-2.0+ WITH Classpath-exception-2.0")]
    public void An_expression_is_written_back_with_the_parentheses_it_needs(string written, string shown)
    {
        Assert.Equal(shown, $"{Parse(written)}");
        Assert.Equal(Parse(written), Parse(shown));
    }

    LicenceExpression Parse(string text)
    {
        var parsed = _parser.Parse(text);
        Assert.NotNull(parsed);
        return parsed;
    }

    List<LicenceExpression> List(params string[] items) => [.. items.Select(Parse)];
}
