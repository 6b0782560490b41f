using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Deployments;

public class PriorGoodVersionTests
{
    readonly PriorGoodVersion _rule = new();

    static DeploymentRecord At(int day, string version) => new(
        Guid.CreateVersion7(), ModelName.Parse("search/answer-bot"), SemanticVersion.Parse(version),
        VersionState.Production, EnvironmentName.Production, "us-east-1",
        new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), WasHealthy: true);

    [Fact]
    public void The_latest_earlier_good_deployment_is_chosen()
    {
        var (old, good, current) = (At(1, "1.0.0"), At(2, "1.1.0"), At(5, "2.0.0"));

        var choice = _rule.Choose(current, [good, old, current, At(6, "2.1.0"), At(5, "2.0.1")]);

        Assert.Equal(good, Assert.IsType<RollbackChoice.ReturnTo>(choice).Deployment);
    }

    [Fact]
    public void A_deprecated_version_can_serve_again()
    {
        var old = At(1, "1.0.0") with { State = VersionState.Deprecated, Region = "US-East-1" };

        Assert.Equal(old, Assert.IsType<RollbackChoice.ReturnTo>(_rule.Choose(At(5, "2.0.0"), [old])).Deployment);
    }

    [Fact]
    public void Deployments_elsewhere_and_of_the_same_version_are_no_choice()
    {
        DeploymentRecord[] history =
        [
            At(1, "2.0.0"),
            At(1, "1.0.0") with { Environment = EnvironmentName.Staging },
            At(1, "1.0.0") with { Region = "eu-west-1" },
            At(1, "1.0.0") with { Model = ModelName.Parse("search/other") },
        ];

        Assert.Equal(
            "No other version of search/answer-bot in production us-east-1 was deployed before 2.0.0.",
            Assert.IsType<RollbackChoice.Nothing>(_rule.Choose(At(5, "2.0.0"), history)).Reason);
    }

    [Fact]
    public void Every_version_that_cannot_serve_again_is_listed_with_the_obstacle()
    {
        DeploymentRecord[] history =
        [
            At(1, "1.0.0") with { State = VersionState.Retired },
            At(2, "1.1.0") with { SignatureRevoked = true },
            At(3, "1.2.0") with { WasHealthy = false },
        ];

        Assert.Equal(
            "No earlier deployment of search/answer-bot in production us-east-1 can serve again: "
            + "1.2.0 (was not healthy), 1.1.0 (signature revoked), 1.0.0 (retired).",
            Assert.IsType<RollbackChoice.Nothing>(_rule.Choose(At(5, "2.0.0"), history)).Reason);
    }
}
