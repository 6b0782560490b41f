using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Yaml;

public sealed class ReferenceTests
{
    [Fact]
    public void The_yaml_pack_of_the_reference_compiles_without_a_doubt_and_passes_its_test()
    {
        var page = File.ReadAllText(Path.Combine(Packs.Root(), "docs", "guide", "policy", "reference.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var yaml = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];

        var compilation = new PolicyCompiler(new MetadataSchema()).Compile([new("reference.policy.yaml", yaml)]);

        Assert.Empty(Policies.Everything(compilation).Select(each => each.Render()));
        Assert.True(Assert.Single(Assert.IsType<Compilation.Succeeded>(compilation).Set.RunTests()).Passed);
    }
}
