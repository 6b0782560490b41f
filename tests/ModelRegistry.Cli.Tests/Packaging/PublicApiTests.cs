using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Client;
using ModelRegistry.Plugins.Policies;

namespace ModelRegistry.Cli.Tests.Packaging;

public sealed class PublicApiTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// Whoever changes what pipelines and plugins were compiled against sees it in the file, and in the review.
    /// </summary>
    [Theory]
    [InlineData(typeof(RegistryClient))]
    [InlineData(typeof(IPolicyFunctions))]
    public async Task The_public_members_of_a_package_are_those_in_its_file(Type one)
    {
        var file = Path.Combine(Clone.Root, "sdk", one.Assembly.GetName().Name!, "PublicApi.txt");
        var members = PublicApi.Of(one.Assembly);
        if (Environment.GetEnvironmentVariable("REGISTRY_REGENERATE") == "1")
            await File.WriteAllTextAsync(file, string.Join('\n', members) + "\n", Stop);

        var written = await File.ReadAllLinesAsync(file, Stop);

        string[] changes = [.. written.Except(members).Select(gone => $"- {gone}"),
            .. members.Except(written).Select(come => $"+ {come}")];
        Assert.True(changes.Length == 0, $"""
            The public members of {one.Assembly.GetName().Name} are others than in PublicApi.txt. If that is meant,
            run this test with REGISTRY_REGENERATE=1 and say it in the changelog.
            {string.Join('\n', changes)}
            """);
    }

    [Fact]
    public void A_member_is_written_with_its_types_nulls_and_defaults()
    {
        var members = PublicApi.Of(typeof(RegistryClient).Assembly);

        Assert.Contains("Client.RegistryClient.new(Uri address, String? token)", members);
        Assert.Contains("Client.RegistryClient.Models: Client.Models.ModelsClient { get; }", members);
        Assert.DoesNotContain(members, member => member.Contains("EqualityContract") || member.Contains("Clone"));
    }
}
