using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Messages;

/// <summary>
/// The messages that the language was designed around, word for word, each with a small file of its own.
/// </summary>
public sealed class ModelMessageTests
{
    [Theory]
    [InlineData("unknown-field")]
    [InlineData("bare-number")]
    [InlineData("value-not-on-the-list")]
    [InlineData("slipped-condition")]
    [InlineData("licence-as-text")]
    [InlineData("waiver-too-long")]
    [InlineData("override-in-the-wrong-direction")]
    [InlineData("nothing-to-check")]
    [InlineData("misspelt-word")]
    [InlineData("never-closed")]
    public void A_message_reads_as_it_was_designed(string name)
    {
        var file = $"{name}.policy";
        var compiler = new PolicyCompiler(new MetadataSchema());

        var found = Policies.Everything(compiler.Compile([new(file, File.ReadAllText(Path.Combine(Folder, file)))]));

        Assert.Equal(
            File.ReadAllText(Path.Combine(Folder, $"{name}.expected")).TrimEnd(), Assert.Single(found).Render());
    }

    static string Folder => Path.Combine(Packs.Root(), "tests", "ModelRegistry.Policy.Tests", "Messages");
}
