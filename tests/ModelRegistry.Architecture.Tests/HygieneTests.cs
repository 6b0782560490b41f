namespace ModelRegistry.Architecture.Tests;

public sealed class HygieneTests
{
    readonly Repository _repository = new();

    [Fact]
    public void No_file_names_a_package_registry_or_somebodys_machine() => Findings.None(
        from file in _repository.Files
        where file.IsText
        from word in ForbiddenText.In(file.Text)
        select $"{file.Path}: {word}",
        "These files name a place that only one machine knows. Say it without.");

    [Fact]
    public void No_configuration_of_a_package_registry_is_checked_in() => Findings.None(
        _repository.Files.Where(file => ForbiddenText.IsForbiddenFile(file.Name)).Select(file => file.Path),
        "These files belong to a machine, not to the repository. Remove them.");

    [Fact]
    public void A_lock_file_of_npm_does_not_say_where_packages_came_from() => Findings.None(
        from file in _repository.Files
        where file.Name == "package-lock.json" && file.Text.Contains("\"resolved\"")
        select file.Path,
        "These lock files record URLs. Write them with npm's omit-lockfile-registry-resolved.");

    [Theory]
    [InlineData("https://api.nu" + "get.org/index.json")]
    [InlineData("\"https://registry.n" + "pmjs.org/lit\"")]
    [InlineData("see /wo" + "rk/main/README.md")]
    [InlineData("cp x /ro" + "ot/x")]
    public void A_place_that_one_machine_knows_is_found(string text) => Assert.Single(ForbiddenText.In(text));

    [Theory]
    [InlineData("GET /api/v1/work/main")]
    [InlineData("the work queue and root/ folder")]
    public void A_path_of_our_own_is_let_be(string text) => Assert.Empty(ForbiddenText.In(text));
}
