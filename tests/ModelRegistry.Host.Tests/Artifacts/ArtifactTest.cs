using System.Security.Cryptography;
using System.Text.Json;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Artifacts;

/// <summary>A test about the files of a version.</summary>
public abstract class ArtifactTest(SharedRegistry shared) : RegistryTest(shared)
{
    protected const string Group = "artifacts";
    protected const string Version = "1.0.0+build.7";

    internal ArtifactsClient Files => Admin.Artifacts;

    /// <summary>A model of <see cref="Group"/> with one version in draft.</summary>
    protected Task<string> NewModelAsync(string metadata = "{}") => AddModelAsync(Admin, Stop, metadata);

    internal static async Task<string> AddModelAsync(
        RegistryClient client, CancellationToken cancellationToken, string metadata = "{}", string group = Group)
    {
        var name = Unique("m");
        await client.Models.CreateAsync(new NewModel(group, name), cancellationToken);
        await client.Versions.RegisterAsync(
            group, name, new(Version, JsonElement.Parse(metadata)), cancellationToken);
        return name;
    }

    internal static UploadSource Source(string path, byte[] content, string? kind = null) =>
        new(path, content.Length, () => new MemoryStream(content), kind);

    protected static byte[] Content(int length) => RandomNumberGenerator.GetBytes(length);

    protected static string Sha(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    internal static Task<RegistryException> RefusedAsync(Func<Task> call) =>
        Assert.ThrowsAsync<RegistryException>(call);

    internal async Task<byte[]> DownloadAsync(string model, Artifact artifact, RegistryClient? client = null)
    {
        using var copy = new MemoryStream();
        await (client ?? Admin).Artifacts.DownloadAsync(Group, model, Version, artifact, copy, null, Stop);
        return copy.ToArray();
    }
}
