using System.Text.RegularExpressions;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Policy.Tests.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Errors;

public sealed partial class ErrorPageTests
{
    public static TheoryData<string> Codes => [.. CodesOfThePages()];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        var sources = Directory.EnumerateFiles(
            Path.Combine(Packs.Root(), "dsl", "ModelRegistry.Policy"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));
        var codes = sources.SelectMany(file => Code.Matches(File.ReadAllText(file))
            .Select(match => match.Groups[1].Value))
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(codes, CodesOfThePages());
    }

    [Fact]
    public void The_list_of_messages_names_every_page()
    {
        var list = File.ReadAllText(Path.Combine(ErrorPage.Folder, "README.md"));

        Assert.All(CodesOfThePages(), code => Assert.Contains($"| [{code}]({code}.md) |", list));
    }

    [Theory, MemberData(nameof(Codes))]
    public void What_a_page_calls_wrong_gives_its_code_alone_and_what_it_calls_right_gives_nothing(string code)
    {
        var page = ErrorPage.Read(code);

        Assert.Equal(IsTooLongToShow(code), page.Wrong.Count == 0);
        var wrong = IsSaidByFormatting(code) ? [.. page.Wrong.SelectMany(Refused)] : Found(page.Wrong);
        Assert.Equal(page.Wrong.Count == 0 ? [] : [code], wrong.Select(each => each.Code).Distinct());
        Assert.Empty(IsSaidByFormatting(code) ? page.Right.SelectMany(Refused) : []);
        Assert.Equal("", string.Join("\n\n", Found(page.Right).Select(each => each.Render())));
    }

    static IReadOnlyList<Diagnostic> Found(IReadOnlyList<PackSource> packs) =>
        Policies.Everything(new PolicyCompiler(new MetadataSchema(), functions: Offered.Functions).Compile(packs));

    static IReadOnlyList<Diagnostic> Refused(PackSource pack) =>
        new PolicyFormatter().Format(pack) is FormatResult.Refused(var diagnostics) ? diagnostics : [];

    /// <summary>A file of a megabyte.</summary>
    static bool IsTooLongToShow(string code) => code == "P0005";

    static bool IsSaidByFormatting(string code) => code == "P0508";

    static IEnumerable<string> CodesOfThePages() => Directory.EnumerateFiles(ErrorPage.Folder, "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => name != "README")
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"""([PL]0\d{3})""")]
    static partial Regex Code { get; }
}
