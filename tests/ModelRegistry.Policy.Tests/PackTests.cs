using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests;

public sealed class PackTests
{
    [Fact]
    public void Our_packs_compile_without_a_warning()
    {
        var compilation = new PolicyCompiler(new MetadataSchema()).Compile(Packs.All);

        Assert.Equal("", string.Join("\n\n", Diagnostics(compilation)));
    }

    [Fact]
    public void All_tests_of_our_packs_pass()
    {
        var results = Compiled().RunTests();

        Assert.NotEmpty(results);
        Assert.Equal("", string.Join('\n', results.SelectMany(result => result.Failures, (result, failure) =>
            $"{failure.At.File}:{failure.At.Line}: {result.Title}: {failure.Message}")));
    }

    static PolicySet Compiled() => new PolicyCompiler(new MetadataSchema()).Compile(Packs.All) switch
    {
        Compilation.Succeeded { Set: var set } => set,
        var failed => throw new InvalidOperationException(string.Join("\n\n", Diagnostics(failed))),
    };

    static IEnumerable<string> Diagnostics(Compilation compilation) => compilation switch
    {
        Compilation.Failed failed => failed.Diagnostics.Select(each => each.Render()),
        Compilation.Succeeded succeeded => succeeded.Warnings.Select(each => each.Render()),
        _ => [],
    };
}
