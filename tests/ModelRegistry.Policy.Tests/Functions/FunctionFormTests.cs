namespace ModelRegistry.Policy.Tests.Functions;

public sealed class FunctionFormTests
{
    const string Text = """
        pack a/b version 1.0.0

        # who lends what
        import function country_of(region : region) gives text version 1.2
        import function is_long(given : set of text, length : number) gives yes/no version 1

        rule R-1 "A rule" {
          block on promote to production
          require country_of(monitoring.log_region) is "EU" and is_long({ "a" }, 3)
        }

        """;

    [Fact]
    public void Imports_of_functions_have_one_spelling()
    {
        var untidy = Text.Replace("(region : region)", "( region:region )", StringComparison.Ordinal);

        var formatted = Assert.IsType<FormatResult.Formatted>(new PolicyFormatter().Format(new("p.policy", untidy)));

        Assert.Equal(Text, formatted.Text);
    }

    [Fact]
    public void Imports_of_functions_go_to_the_yaml_form_and_back()
    {
        var converter = new PolicyConverter();
        var yaml = Assert.IsType<FormatResult.Formatted>(converter.ToYaml(new("p.policy", Text)));

        var back = Assert.IsType<FormatResult.Formatted>(converter.ToText(new("p.policy.yaml", yaml.Text)));

        Assert.Equal(Text, back.Text);
        Assert.Contains("functions:", yaml.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_imported_twice_is_refused_because_its_name_is_a_key_in_the_yaml_form()
    {
        var import = "import function country_of(region : region) gives text version 1\n";

        var refused = Assert.IsType<FormatResult.Refused>(
            new PolicyConverter().ToYaml(new("p.policy", $"pack a/b version 1.0.0\n{import}{import}")));

        Assert.Equal("P0253", Assert.Single(refused.Diagnostics).Code);
    }
}
