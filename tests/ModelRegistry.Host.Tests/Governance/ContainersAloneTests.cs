using System.Text.Json;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>Evidence of versions that have containers and no file.</summary>
public sealed class ContainersAloneTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task Versions_of_other_containers_are_other_subjects()
    {
        var (one, two) = (await ContainersAsync("1"), await ContainersAsync("2"));

        var first = await AttachAsync(one, V1, "sbom", SampleDocuments.Sbom());
        var second = await AttachAsync(two, V1, "sbom", SampleDocuments.Sbom());
        var refused = await RefusedAsync(() => AttachAsync(
            two, V1, "sbom", SampleDocuments.Sbom(), first.SubjectDigest));

        Assert.NotEqual(first.SubjectDigest, second.SubjectDigest);
        Assert.Equal("evidence-of-another", refused.Code);
        Assert.Contains($"Its containers together are sha256:{second.SubjectDigest}", refused.Message);
    }

    [Fact]
    public async Task The_order_in_which_containers_came_is_nothing_to_evidence()
    {
        var (one, two) = (await ContainersAsync("1", "2"), await ContainersAsync("2", "1"));

        var first = await AttachAsync(one, V1, "sbom", SampleDocuments.Sbom());
        var second = await AttachAsync(two, V1, "sbom", SampleDocuments.Sbom());

        Assert.Equal(first.SubjectDigest, second.SubjectDigest);
    }

    [Fact]
    public async Task Evidence_counts_no_longer_when_a_container_came_or_a_file()
    {
        var (one, two) = (await ContainersAsync("1"), await ContainersAsync("1"));
        await AttachAsync(one, V1, "sbom", SampleDocuments.Sbom());
        await AttachAsync(two, V1, "sbom", SampleDocuments.Sbom());
        Assert.Equal((true, true), (await CountsAsync(one), await CountsAsync(two)));

        await ReferAsync(one, "2");
        await UploadAsync(two, V1, "model.bin", [1, 2, 3]);

        Assert.Equal((false, false), (await CountsAsync(one), await CountsAsync(two)));
    }

    async Task<string> ContainersAsync(params string[] images)
    {
        var name = $"image-{Guid.CreateVersion7():N}";
        await Owner.Models.CreateAsync(new NewModel("governed", name), Stop);
        await Owner.Versions.RegisterAsync("governed", name,
            new NewVersion(V1, JsonSerializer.SerializeToElement(SampleDocuments.Metadata())), Stop);
        foreach (var image in images) await ReferAsync($"governed/{name}", image);
        return $"governed/{name}";
    }

    Task ReferAsync(string model, string image) => Owner.Artifacts.AddReferenceAsync("governed", model.Split('/')[1],
        V1, new NewReference($"registry.example.com/ai/image-{image}@sha256:{ImageDigest(image)}"), Stop);

    async Task<bool> CountsAsync(string model) =>
        Assert.Single(await Owner.Evidence.ListAsync(model, V1, Stop)).Counts;
}
