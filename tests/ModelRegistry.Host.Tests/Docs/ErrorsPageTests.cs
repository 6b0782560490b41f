namespace ModelRegistry.Host.Tests.Docs;

public sealed class ErrorsPageTests
{
    [Fact]
    public void The_page_of_errors_lists_every_problem_type() =>
        ApprovedFile.Holds("docs/guide/errors.md", ErrorsPage.Render());

    [Fact]
    public void No_two_problems_share_a_name()
    {
        var codes = ErrorsPage.All.SelectMany(area => area.Types).Select(type => type.Code).ToList();

        Assert.True(codes.Count > 20);
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void Every_problem_has_a_kebab_name_an_error_status_and_sentences()
    {
        foreach (var type in ErrorsPage.All.SelectMany(area => area.Types))
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", type.Code);
            Assert.InRange(type.Status, 400, 599);
            Assert.True(type.Title is [>= 'A' and <= 'Z', ..] && !type.Title.EndsWith('.'), type.Code);
            Assert.True(type.Remedy is [>= 'A' and <= 'Z', ..] && type.Remedy.Length > 10, type.Code);
        }
    }
}
