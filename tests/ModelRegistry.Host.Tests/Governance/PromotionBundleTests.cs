using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>The bundle of a version that really went to production, through the front door.</summary>
public sealed class PromotionBundleTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task The_bundle_of_a_real_promotion_proves_every_step_offline()
    {
        var model = await StagedAsync();
        await PromoteAsync(model, "production");

        var report = BundleVerifier.Verify(await ExportAsync(model), await KeyAsync());

        Assert.True(report.Ok, string.Join('\n', report.Checks.Where(check => !check.Ok)));
        var roles = report.Manifest!.Files.GroupBy(file => file.Role)
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(4, roles["decision"]);   // register, submit, to staging, to production
        Assert.Equal(1, roles["sbom"]);
        Assert.Equal(1, roles["scan"]);
        Assert.Equal(1, roles["eval"]);
        Assert.Equal(1, roles["signature"]);
        Assert.True(roles["trusted-key"] > 0);
        Assert.True(roles["pack"] > 0);
        Assert.Equal("Production", await StateAsync(model));
    }

    [Fact]
    public async Task A_draft_has_no_promotion_to_prove()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => ExportAsync(model));

        Assert.Equal("not-submitted", refused.Code);
    }

    async Task<byte[]> ExportAsync(string model)
    {
        var zip = new MemoryStream();
        await Owner.EvidenceExport.ExportAsync(model.Split('/')[0], model.Split('/')[1], V1, zip, Stop);
        return zip.ToArray();
    }

    async Task<TrustedKey> KeyAsync()
    {
        var key = await Owner.EvidenceExport.InstallationKeyAsync(Stop);
        return TrustedKey.TryRead(key.Pem, out var trusted, out var error)
            ? trusted
            : throw new InvalidDataException(error);
    }
}
