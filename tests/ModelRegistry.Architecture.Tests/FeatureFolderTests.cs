namespace ModelRegistry.Architecture.Tests;

public sealed class FeatureFolderTests
{
    const string Features = "core/ModelRegistry.Host/Features/";

    [Fact]
    public void No_feature_uses_another() => Findings.None(
        FeatureFolders.Crossings([
            .. from file in new Repository().Written
               where file.Path.StartsWith(Features, StringComparison.Ordinal)
                   && file.Path[Features.Length..].Contains('/')
               select (file.Path[Features.Length..], file.Text)]),
        "These features know each other. Move what they share out of both, to a home of its own.");

    [Theory]
    [InlineData("using ModelRegistry.Host.Features.Models;")]
    [InlineData("var page = Models.ModelPage.Empty;")]
    [InlineData("var page = Features.Models.Anything();")]
    public void A_use_of_another_feature_is_found(string use) =>
        Assert.Equal(["Versions/Submit.cs uses Models"], FeatureFolders.Crossings(
            [("Models/ModelPage.cs", "sealed record ModelPage;"), ("Versions/Submit.cs", use)]));

    [Theory]
    [InlineData("// as Models.ModelPage does")]
    [InlineData("var found = db.Models.ModelPage;")]
    [InlineData("Models.Add(found);")]
    [InlineData("namespace ModelRegistry.Host.Features.Versions;")]
    public void What_only_looks_like_it_is_let_be(string use) =>
        Assert.Empty(FeatureFolders.Crossings(
            [("Models/ModelPage.cs", "sealed record ModelPage;"), ("Versions/Submit.cs", use)]));
}
