using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Domain.Tests.Lifecycle;

public class VersionStateNamesTests
{
    [Fact]
    public void Every_state_is_read_by_its_own_name() =>
        Assert.All(Enum.GetValues<VersionState>(), state =>
        {
            Assert.True(VersionStateNames.TryParse(state.ToString(), out var read));
            Assert.Equal(state, read);
        });

    [Theory]
    [InlineData("Approved-for-Prod", VersionState.ApprovedForProd)]
    [InlineData("changes requested", VersionState.ChangesRequested)]
    [InlineData("approved_for_staging", VersionState.ApprovedForStaging)]
    public void Words_may_be_written_apart(string text, VersionState expected)
    {
        Assert.True(VersionStateNames.TryParse(text, out var state));
        Assert.Equal(expected, state);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("Approved")]
    [InlineData("Draft,Staging")]
    public void Anything_else_is_no_state(string? text) => Assert.False(VersionStateNames.TryParse(text, out _));
}
