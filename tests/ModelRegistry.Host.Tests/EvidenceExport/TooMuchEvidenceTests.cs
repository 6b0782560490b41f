using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Http;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.EvidenceExport;

public sealed class TooMuchEvidenceTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task More_files_than_a_bundle_has_are_refused_with_the_limit()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);
        await DecideAsync(version.Version, 5_000);

        var refused = await Assert.ThrowsAsync<RegistryException>(() =>
            Admin.EvidenceExport.ExportAsync("audit", version.Name, "1.0.0", new MemoryStream(), Stop));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "bundle-too-large"), (refused.Status, refused.Code));
        Assert.Contains("9996", refused.Message);
    }

    async Task DecideAsync(Guid version, int times)
    {
        await using var scope = Registry.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var now = TimeProvider.System.GetUtcNow();
        db.Decisions.AddRange(Enumerable.Range(0, times).Select(i => new DecisionRecord
        {
            Id = Guid.CreateVersion7(), VersionId = version, Event = "submit", Outcome = "block",
            Decision = $"{{\"n\":{i}}}", DecisionDigest = "", Document = "{}", ActorId = Guid.Empty, At = now,
        }));
        await db.SaveChangesAsync(Stop);
    }
}
