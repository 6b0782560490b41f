using CsCheck;
using ModelRegistry.Domain.Deployments;

namespace ModelRegistry.Domain.Tests.Deployments;

public class DeploymentTests
{
    static TrafficSplit Split(decimal share) =>
        TrafficSplit.TryCreate(share, 100 - share, out var split, out var reason)
            ? split
            : throw new InvalidOperationException(reason);

    [Theory]
    [InlineData("prod", "production")]
    [InlineData("PROD", "production")]
    [InlineData("Production", "production")]
    [InlineData("stage", "staging")]
    [InlineData("development", "dev")]
    [InlineData("test", "test")]
    [InlineData("qa-2", "qa-2")]
    public void An_environment_is_read_in_every_spelling(string text, string name)
    {
        Assert.Equal(name, EnvironmentName.Parse(text).Name);
        Assert.Equal(name, EnvironmentName.Parse(text).ToString());
        Assert.Equal(name is "production", EnvironmentName.Parse(text).IsProduction);
    }

    [Fact]
    public void The_usual_environments_have_names() => Assert.Equal(
        ["dev", "test", "staging", "production"],
        new[] { EnvironmentName.Dev, EnvironmentName.Test, EnvironmentName.Staging, EnvironmentName.Production }
            .Select(e => e.Name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2nd")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a23456789012345678901234567890123")]
    public void What_is_no_environment_is_refused(string? text)
    {
        Assert.Contains("at most 32 characters", EnvironmentName.Explain(text));
        Assert.False(EnvironmentName.TryParse(text, null, out _));
        Assert.Contains("An environment is", Assert.Throws<FormatException>(() =>
            EnvironmentName.Parse(text!)).Message);
    }

    [Fact]
    public void An_environment_of_32_characters_is_allowed() =>
        Assert.Null(EnvironmentName.Explain(new string('a', 32)));

    [Fact]
    public void Shares_of_a_split_add_up_to_100() => Gen.Int[0, 10_000].Sample(hundredths =>
    {
        var share = hundredths / 100m;
        return Split(share) is var split && split.New == share && split.New + split.Stable == 100;
    });

    [Theory]
    [InlineData(-1, 101, "between 0 and 100")]
    [InlineData(101, -1, "between 0 and 100")]
    [InlineData(10, -10, "between 0 and 100")]
    [InlineData(10, 110, "between 0 and 100")]
    [InlineData(10, 89.5, "The shares add up to 99.5, not to 100")]
    [InlineData(0.001, 99.999, "at most two decimals")]
    public void A_split_that_does_not_add_up_is_refused(double share, double stable, string reason)
    {
        Assert.False(TrafficSplit.TryCreate((decimal)share, (decimal)stable, out _, out var told));
        Assert.Contains(reason, told);
    }

    [Fact]
    public void A_split_is_printed_new_before_stable()
    {
        Assert.Equal("10/90", Split(10).ToString());
        Assert.Equal("0.25/99.75", Split(0.25m).ToString());
        Assert.Equal("100/0", TrafficSplit.AllNew.ToString());
        Assert.Equal("0/100", TrafficSplit.AllStable.ToString());
    }

    [Theory]
    [InlineData(DeploymentStrategy.Full, 100, null)]
    [InlineData(DeploymentStrategy.Full, 99, "A full deployment sends 100 %")]
    [InlineData(DeploymentStrategy.Rolling, 100, null)]
    [InlineData(DeploymentStrategy.Rolling, 50, "ends with 100 %")]
    [InlineData(DeploymentStrategy.Shadow, 0, null)]
    [InlineData(DeploymentStrategy.Shadow, 1, "A shadow deployment sends 0 %")]
    [InlineData(DeploymentStrategy.Canary, 10, null)]
    [InlineData(DeploymentStrategy.Canary, 0, "A canary sends more than 0 %")]
    [InlineData(DeploymentStrategy.Canary, 100, "less than 100 %")]
    [InlineData(DeploymentStrategy.BlueGreen, 0, null)]
    [InlineData(DeploymentStrategy.BlueGreen, 100, null)]
    [InlineData(DeploymentStrategy.BlueGreen, 50, "0 % or 100 %")]
    public void A_split_fits_its_strategy(DeploymentStrategy strategy, int share, string? reason)
    {
        var told = strategy.Explain(Split(share));

        if (reason is null) Assert.Null(told);
        else Assert.Contains(reason, told);
    }

    [Fact]
    public void Strategies_have_wire_names()
    {
        Assert.Equal(["full", "rolling", "canary", "shadow", "blue-green"],
            Enum.GetValues<DeploymentStrategy>().Select(s => s.Wire()));
        Assert.All(Enum.GetValues<DeploymentStrategy>(), strategy =>
        {
            Assert.True(DeploymentStrategies.TryParse(strategy.Wire().ToUpperInvariant(), out var read));
            Assert.Equal(strategy, read);
        });
        Assert.False(DeploymentStrategies.TryParse("sideways", out _));
        Assert.False(DeploymentStrategies.TryParse(null, out _));
    }

    [Fact]
    public void A_region_within_the_residency_is_allowed() =>
        Assert.IsType<ResidencyCheck.Within>(new ResidencyRule().Check("EU-west-1", ["eu-central-1", "eu-west-1"]));

    [Fact]
    public void A_region_outside_is_refused_with_both()
    {
        var refused = Assert.IsType<ResidencyCheck.Refused>(
            new ResidencyRule().Check("us-east-1", ["eu-central-1", "eu-west-1"]));

        Assert.Equal("The region us-east-1 is not one of data.residency: eu-central-1, eu-west-1.", refused.Reason);
        Assert.Equal("us-east-1", refused.Region);
    }

    [Fact]
    public void Where_no_residency_is_declared_no_region_is_allowed() => Assert.Equal(
        "The region us-east-1 cannot be checked: the version declares no data.residency.",
        Assert.IsType<ResidencyCheck.Refused>(new ResidencyRule().Check("us-east-1", [])).Reason);
}
