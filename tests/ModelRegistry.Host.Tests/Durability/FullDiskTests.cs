using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>A disk that is really full, with files, index and, on SQLite, the database on it.</summary>
public sealed class FullDiskTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_done_and_with_room_everything_goes_on_without_a_restart()
    {
        using var disk = SmallDisk.Mount(megabytes: 48);
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--data", disk.Folder);
        var admin = registry.Admin;
        await admin.Models.CreateAsync(new NewModel("full", "bot"), Stop);
        await admin.Versions.RegisterAsync("full", "bot", new NewVersion("1.0.0"), Stop);
        var content = new byte[4 * 1024 * 1024];
        Random.Shared.NextBytes(content);

        disk.Fill(left: 1024 * 1024);
        var upload = await Assert.ThrowsAsync<RegistryException>(() => UploadAsync(registry, content));
        disk.Fill(left: 0);
        var (made, register) = await RegisterUntilFullAsync(registry);
        var files = await admin.Artifacts.ListAllAsync("full", "bot", "1.0.0", Stop);
        using var read = await admin.Wire.Http.GetAsync("api/v1/models/full/bot", Stop);
        var kept = await VersionsAsync(registry);
        disk.Free();
        var sent = await UploadAsync(registry, content);
        await admin.Models.CreateAsync(new NewModel("full", "later"), Stop);

        Assert.Equal((HttpStatusCode.InsufficientStorage, "storage-full"), (upload.Status, upload.Code));
        if (!TestDatabase.IsPostgres) Assert.Equal("storage-full", register?.Code);
        Assert.Equal(1 + made, kept);
        Assert.Empty(files);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(content.Length, sent.Artifact.Size);
        await UntilFoundAsync(registry, "later");
        while ((await admin.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);
        Assert.True((await admin.Audit.VerifyAsync(Stop)).Ok);
    }

    static Task<UploadOutcome> UploadAsync(TestRegistry registry, byte[] content) =>
        registry.Admin.Artifacts.UploadAsync("full", "bot", "1.0.0",
            new UploadSource("model.bin", content.Length, () => new MemoryStream(content), "weights"), null, Stop);

    /// <summary>On PostgreSQL the database is elsewhere, and nothing is refused.</summary>
    static async Task<(int Made, RegistryException? Refused)> RegisterUntilFullAsync(TestRegistry registry)
    {
        var metadata = SampleDocuments.Metadata();
        metadata["identity"]!["summary"] = JsonValue.Create(new string('x', 16_000));
        var element = JsonSerializer.SerializeToElement(metadata);
        for (var made = 0; made < 200; made++)
        {
            try
            {
                await registry.Admin.Versions.RegisterAsync(
                    "full", "bot", new NewVersion($"2.0.{made}", element), Stop);
            }
            catch (RegistryException refused)
            {
                return (made, refused);
            }
            if (TestDatabase.IsPostgres) return (1, null);
        }
        return (200, null);
    }

    static Task<int> VersionsAsync(TestRegistry registry) =>
        registry.InDatabaseAsync(db => db.Versions.CountAsync(Stop));

    static async Task UntilFoundAsync(TestRegistry registry, string name)
    {
        for (var looks = 0; ; looks++)
        {
            var found = await registry.Admin.Search.FindAsync(new() { Text = name }, Stop);
            if (found.Items.Any(model => model.Model == $"full/{name}")) return;
            Assert.True(looks < 600, "The index does not go on.");
            await Task.Delay(50, Stop);
        }
    }
}
