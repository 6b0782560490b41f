using System.Text.RegularExpressions;

namespace ModelRegistry.Architecture.Tests;

public sealed partial class DocumentationTests
{
    readonly Repository _repository = new();

    [Fact]
    public void Every_link_between_pages_leads_somewhere() => Findings.None(
        from page in _repository.Pages
        from link in PageLinks.Broken(page.Folder, page.Text, Read)
        select $"{page.Path}: {link}",
        "These links lead nowhere. Mind the heading after #, too.");

    [Fact]
    public void Every_decision_has_a_number_of_its_own() => Findings.None(
        from record in Decisions()
        group record by record.Name[..4] into sameNumber
        where sameNumber.Count() > 1
        select string.Join(", ", sameNumber.Select(record => record.Path)),
        "These decision records share a number. Give the newer one the next free number.");

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var index = Read("docs/adr/README.md") ?? "";

        Findings.None(
            Decisions().Select(record => record.Name).Where(name => !index.Contains($"({name})")),
            "docs/adr/README.md does not list these decision records.");
    }

    [Fact]
    public void A_decision_record_is_a_number_and_words() => Findings.None(
        from file in _repository.Pages
        where file.Folder == "docs/adr" && file.Name != "README.md" && !RecordName.IsMatch(file.Name)
        select file.Path,
        "These are not named as decision records are: 0042-what-was-decided.md.");

    [Theory]
    [InlineData("[a](missing.md)")]
    [InlineData("[a](../outside.md \"title\")")]
    [InlineData("[a](other.md#no-such-heading)")]
    [InlineData("[a](#no-such-heading)")]
    public void A_link_that_leads_nowhere_is_found(string page) =>
        Assert.Single(PageLinks.Broken("docs", page, path => path == "docs/other.md" ? "# Other" : null));

    [Theory]
    [InlineData("[a](other.md)")]
    [InlineData("[a](other.md#the-first-what-why)")]
    [InlineData("# Here\n[a](#here)")]
    [InlineData("[a](https://example.org/x.md)")]
    [InlineData("`[a](missing.md)`")]
    public void A_link_that_leads_somewhere_is_let_be(string page) =>
        Assert.Empty(PageLinks.Broken(
            "docs", page, path => path == "docs/other.md" ? "## The first: what, why?" : null));

    IEnumerable<SourceFile> Decisions() =>
        _repository.Pages.Where(file => file.Folder == "docs/adr" && RecordName.IsMatch(file.Name));

    string? Read(string path)
    {
        var full = Path.Combine(_repository.Root, path);
        return File.Exists(full) ? File.ReadAllText(full) : Directory.Exists(full) ? "" : null;
    }

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.md$")]
    static partial Regex RecordName { get; }
}
