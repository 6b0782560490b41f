using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Docs;

/// <summary>The recipes of docs/guide/policy/cookbook.md do what their tables say.</summary>
public sealed class CookbookTests
{
    [Fact]
    public void All_recipes_compile_in_one_pack_without_a_warning() =>
        Assert.Equal("", string.Join("\n\n", Policies.Rendered(Policies.Compile(Pack(), Packs.Ours("baseline").Text))));

    [SlowFact]
    public void Every_recipe_stands_alone_and_its_tests_pass() => Assert.All(Recipes(), recipe =>
    {
        var failures = GuidePage.Failures(GuidePage.Head + recipe);

        Assert.Equal("", failures);
    });

    [Fact]
    public void There_are_thirty() => Assert.Equal(30, Recipes().Count);

    static string Pack() => GuidePage.Head + string.Join('\n', Recipes());

    static IReadOnlyList<string> Recipes() => GuidePage.Policies("cookbook.md");
}
