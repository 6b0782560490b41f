namespace ModelRegistry.Policy.Tests.Functions;

public sealed class AssumedAnswerTests
{
    const string Pack = """
        pack a/b version 1.0.0
        import function country_of(region : region) gives text version 1
        rule R-1 "A rule" {
          block on promote
          require country_of(monitoring.log_region) is "EU"
        }
        sample somewhere {
          monitoring.log_region = "eu-west-1"
        }
        """;

    [Fact]
    public void A_test_says_what_a_function_gives_so_that_it_needs_no_host()
    {
        var results = Offered.Set(null, $$"""
            {{Pack}}
            table "by country" for R-1 {
              given somewhere
              on promote to production at 2026-01-15
              vary country_of {
                "EU" gives pass
                "US" gives fail
                missing gives missing
              }
            }
            test "without an answer" {
              given somewhere
              without country_of
              on promote to production at 2026-01-15
              expect R-1 to be missing because "is missing"
            }
            test "with one" {
              given somewhere
              with country_of = "EU"
              on promote to production at 2026-01-15
              expect pass
            }
            """).RunTests();

        Assert.Equal((3, ""), (results.Count, string.Join('\n',
            results.SelectMany(each => each.Failures).Select(each => each.Message))));
    }

    [Fact]
    public void What_a_test_says_wins_over_the_host()
    {
        var results = Offered.Set(Offered.Functions, $$"""
            {{Pack}}
            test "as the host has it" {
              given somewhere
              on promote to production at 2026-01-15
              expect pass
            }
            test "otherwise" {
              given somewhere
              with country_of = "US"
              on promote to production at 2026-01-15
              expect R-1 to be fail
            }
            """).RunTests();

        Assert.All(results, each => Assert.Empty(each.Failures));
    }

    [Fact]
    public void A_value_of_another_type_is_a_mistake() => Assert.Contains(
        Policies.Errors(Offered.Compile(null, $$"""
            {{Pack}}
            test "with a number" {
              given somewhere
              with country_of = 3
              on promote to production at 2026-01-15
              expect pass
            }
            """)),
        each => each.Code == "P0211");
}
