using System.Security.Cryptography;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Artifacts;

/// <summary>A test about the files of a version.</summary>
public abstract class ArtifactTest(SharedRegistry shared) : RegistryTest(shared)
{
    protected const string Version = "1.0.0+build.7";

    internal ArtifactsClient Files => Admin.Artifacts;

    /// <summary>A model with one version in draft.</summary>
    protected Task<string> NewModelAsync(string metadata = "{}", string group = "artifacts") =>
        AddModelAsync(Registry, Stop, metadata, group);

    internal static async Task<string> AddModelAsync(
        TestRegistry registry, CancellationToken cancellationToken, string metadata = "{}", string group = "artifacts")
    {
        var name = $"{group}/{Unique("m")}";
        var me = await registry.Admin.Identity.WhoAmIAsync(cancellationToken);
        await registry.InDatabaseAsync(async db =>
        {
            var (model, version) = Rows(name, me.Id, metadata);
            db.Models.Add(model);
            db.Versions.Add(version);
            return await db.SaveChangesAsync(cancellationToken);
        });
        return name;
    }

    internal static (ModelRecord Model, VersionRecord Version) Rows(string name, Guid creator, string metadata)
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(60);
        var model = new ModelRecord
        {
            Id = Guid.CreateVersion7(),
            Group = name[..name.IndexOf('/')],
            Name = name[(name.IndexOf('/') + 1)..],
            Key = ModelName.Parse(name).Key,
            Description = "",
            Owners = "[]",
            Tags = "[]",
            CreatedBy = creator,
            CreatedAt = now,
            UpdatedAt = now,
        };
        return (model, new VersionRecord
        {
            Id = Guid.CreateVersion7(),
            ModelId = model.Id,
            Version = Version,
            SortKey = Version,
            State = VersionState.Draft,
            Metadata = metadata,
            CreatedBy = creator,
            CreatedAt = now,
            UpdatedAt = now,
        });
    }

    internal static UploadSource Source(string path, byte[] content, string? kind = null) =>
        new(path, content.Length, () => new MemoryStream(content), kind);

    protected static byte[] Content(int length) => RandomNumberGenerator.GetBytes(length);

    protected static string Sha(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    internal static async Task<RegistryException> RefusedAsync(Func<Task> call) =>
        await Assert.ThrowsAsync<RegistryException>(call);

    internal async Task<byte[]> DownloadAsync(string model, Artifact artifact, RegistryClient? client = null)
    {
        using var copy = new MemoryStream();
        await (client ?? Admin).Artifacts.DownloadAsync(model, Version, artifact, copy, null, Stop);
        return copy.ToArray();
    }
}
