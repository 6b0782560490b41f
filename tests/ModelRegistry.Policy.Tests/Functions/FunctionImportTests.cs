using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Functions;

public sealed class FunctionImportTests
{
    const string CountryOf = "country_of(region : region) gives text";

    [Theory]
    [InlineData("country_off(region : region) gives text", "1", "P0257", "did you mean `country_of`?")]
    [InlineData(CountryOf, "2", "P0258", "`country_of` is here in version 1.2.0")]
    [InlineData("country_of(region : region) gives percent", "1", "P0259",
        "the host offers `country_of(region : region) gives text`")]
    [InlineData("country_of(a : region, b : region) gives text", "1", "P0259", "has other types here")]
    [InlineData("country_of(file : artifact) gives text", "1", "P0260", "functions know no `artifact`")]
    [InlineData("country_of(region : regoin) gives text", "1", "P0206", "did you mean `region`?")]
    public void An_import_that_the_host_cannot_serve_is_a_mistake(
        string signature, string version, string code, string says)
    {
        var name = signature.Split('(')[0];

        var found = Policies.Errors(Offered.Compile(
            Offered.Functions, Offered.Pack(signature, $"{name}(\"eu-west-1\") is present", version)));

        Assert.Equal(code, Assert.Single(found).Code);
        Assert.Contains(says, found[0].Render(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country_of(3%) is \"EU\"", "P0211", "`region` is a region")]
    [InlineData("country_of(\"a\", \"b\") is \"EU\"", "P0209", "`country_of` takes 1 value")]
    [InlineData("country_of(\"a\") is 3%", "P0211", "a text cannot be compared with a percentage")]
    [InlineData("country_of is \"EU\"", "P0205", "`country_of` needs its parameters")]
    [InlineData("country_off(\"a\") is \"EU\"", "P0208", "did you mean `country_of`?")]
    public void A_call_that_does_not_fit_is_a_mistake_without_any_host(string require, string code, string says)
    {
        var found = Policies.Errors(Offered.Compile(
            null, Offered.Pack(CountryOf, require), "pack c/d version 1\nrule R-2 \"R\" { \n block on promote\n "
                + "require true\n}"));

        Assert.Contains(found, each => each.Code == code);
        Assert.Contains(found, each => each.Render().Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void An_offered_function_that_a_pack_does_not_import_is_suggested()
    {
        var found = Policies.Errors(Offered.Compile(
            Offered.Functions, Policies.Rule("require country_off(\"a\") is \"EU\"")));

        Assert.Contains("did you mean `country_of`?", Assert.Single(found).Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_may_still_be_called_function() => Offered.Set(
        null, "pack a/b version 1\nimport function version 1\nrule R-1 \"R\" {\n  block on promote\n"
            + "  require function.is_fine\n}\n", "pack function version 1\ndefine is_fine as risk.tier is Low\n");

    [Fact]
    public void A_pack_tells_which_functions_it_imports() => Assert.Equal(
        [new("country_of", CountryOf, "1", "1.2.0")],
        Offered.Set(Offered.Functions, Offered.Pack(CountryOf, "country_of(\"a\") is \"A\"")).Packs[0].Functions);

    [Theory]
    [InlineData("country_of gives text", "1.0.0", 1, "cannot be read")]
    [InlineData("country_of(region : nothing) gives text", "1.0.0", 1, "there is no type `nothing`")]
    [InlineData(CountryOf, "1.0", 1, "the version 1.0 is not three numbers")]
    [InlineData(CountryOf, "1.0.0", 0, "the cost 0 is not between 1 and 100000")]
    [InlineData("a(b : text) gives text\nrule X", "1.0.0", 1, "one line")]
    public void A_host_function_that_is_declared_badly_is_left_out_with_a_sentence(
        string signature, string version, int cost, string says)
    {
        var host = new HostFunctions(
            new MetadataSchema(), [Offered.Function(signature, _ => null, version, cost), Offered.CountryOf]);

        Assert.Contains(says, Assert.Single(host.Problems), StringComparison.Ordinal);
        Assert.Equal(["country_of"], host.All.Keys);
    }

    [Fact]
    public void A_function_is_offered_once()
    {
        var host = new HostFunctions(new MetadataSchema(), [Offered.CountryOf, Offered.CountryOf]);

        Assert.Equal(["The function `country_of` is offered twice."], host.Problems);
    }
}
