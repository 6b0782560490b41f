namespace ModelRegistry.Architecture.Tests;

public sealed class SourceTests
{
    readonly Repository _repository = new();

    IEnumerable<SourceFile> Scripts => _repository.Files.Where(file =>
        !file.Path.Contains("/wwwroot/") && Path.GetExtension(file.Path) is ".sh" or ".ts" or ".mjs" or ".js");

    [Fact]
    public void No_file_is_longer_than_the_limit() => Findings.None(
        from file in _repository.Written.Concat(Scripts)
        let lines = file.Lines.Length
        where lines > SourceRules.MaxLines
        select $"{file.Path}: {lines} lines",
        $"These files have more than {SourceRules.MaxLines} lines. Split them by what they do.");

    [Fact]
    public void No_line_is_wider_than_the_limit() => Findings.None(
        Broken(_repository.Written.Concat(Scripts)
            .Where(file => !WideFiles().Contains(file.Path)), SourceRules.TooWide),
        $"These lines are wider than {SourceRules.MaxWidth} characters. Break them.");

    [Fact]
    public void A_file_that_has_no_wide_lines_any_more_is_off_the_list_of_those_that_have() => Findings.None(
        from path in WideFiles()
        let file = _repository.Files.FirstOrDefault(file => file.Path == path)
        where file is null || !SourceRules.TooWide(file.Lines).Any()
        select path,
        "These files need no exception any more. Remove them from wide-files.txt; the list only gets shorter.");

    [Fact]
    public void Nothing_is_left_over() => Findings.None(
        Broken(_repository.Written.Concat(Scripts), SourceRules.LeftOver),
        "These lines put work off or hide it in a region. Do it, or write an issue.");

    [Fact]
    public void No_code_is_commented_out() => Findings.None(
        Broken(_repository.Written, SourceRules.CommentedOut),
        "These comments look like code. Delete it: git remembers.");

    [Fact]
    public void No_test_is_switched_off() => Findings.None(
        Broken(_repository.Written, SourceRules.SwitchedOff),
        "These tests are switched off. Use TestNeeds or Assert.Skip with the reason, or delete them.");

    [Fact]
    public void Tests_are_named_by_sentences() => Findings.None(
        from file in _repository.Written
        where file.Path.StartsWith("tests/", StringComparison.Ordinal)
        from name in SourceRules.NoSentences(file.Text)
        select $"{file.Path}: {name}",
        "These tests are not named by a sentence with underscores.");

    [Fact]
    public void A_namespace_is_its_folder() => Findings.None(
        from file in _repository.Written
        let found = SourceRules.Namespace(file.Text)
        where found is not null && found != Expected(file)
        select $"{file.Path}: {found}, not {Expected(file)}",
        "These namespaces do not say where the file lies.");

    string[] WideFiles() =>
        File.ReadAllLines(Path.Combine(_repository.Root, "tests/ModelRegistry.Architecture.Tests/wide-files.txt"));

    static IEnumerable<string> Broken(IEnumerable<SourceFile> files, Func<string[], IEnumerable<int>> rule) =>
        from file in files
        from line in rule(file.Lines)
        select $"{file.Path}:{line}";

    static string Expected(SourceFile file)
    {
        var parts = file.Folder.Split('/');
        return string.Join('.', parts.SkipWhile(part => !part.StartsWith("ModelRegistry.", StringComparison.Ordinal)));
    }
}
