using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>The real host on a database of its own, to be killed, with people who take versions on their way.</summary>
sealed class KilledHost : IAsyncDisposable
{
    public const string Group = "killed";
    public const string Version = "1.0.0";

    readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("trusted-keys-");
    readonly EcdsaSigningKey _key = EcdsaSigningKey.Generate();
    readonly Dictionary<string, string> _tokens = [];
    TestDatabase? _database;
    HostProcess? _process;

    public HostProcess Process => _process ?? throw new InvalidOperationException("The host has not started.");

    public string Connection => _database?.Connection ?? "";

    public static async Task<KilledHost> StartAsync(CancellationToken cancellationToken)
    {
        var host = new KilledHost();
        await File.WriteAllTextAsync(
            Path.Combine(host._keys.FullName, "build.pem"), host._key.PublicKey.Pem, cancellationToken);
        host._database = await TestDatabase.CreateAsync(cancellationToken);
        host._process = await HostProcess.StartAsync(
            host.Connection, ["--trusted-keys", host._keys.FullName], cancellationToken);
        host._tokens["admin"] = host._process.AdminToken;
        foreach (var (handle, role) in new[] { ("olga", "ModelOwner"), ("mara", "MRC"), ("sven", "Security") })
            await host.SignInAsync(handle, role, cancellationToken);
        return host;
    }

    /// <summary>A client of this start of the host; its address is another one after the next.</summary>
    public RegistryClient As(string handle) => new(Process.Address, _tokens[handle]);

    /// <summary>A version that has everything but approvals.</summary>
    public async Task CompleteAsync(string name, CancellationToken cancellationToken)
    {
        using var owner = As("olga");
        await owner.Models.CreateAsync(new NewModel(Group, name), cancellationToken);
        await owner.Versions.RegisterAsync(Group, name,
            new NewVersion(Version, JsonSerializer.SerializeToElement(SampleDocuments.Metadata())), cancellationToken);
        var image = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        await owner.Artifacts.UploadAsync(Group, name, Version,
            new UploadSource("model.bin", 64, () => new MemoryStream(new byte[64]), "weights"), null,
            cancellationToken);
        await owner.Artifacts.AddReferenceAsync(
            Group, name, Version, new NewReference($"registry.example.com/ai/bot@sha256:{image}"), cancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (kind, document) in new[]
        {
            ("sbom", SampleDocuments.Sbom()), ("license-scan", SampleDocuments.LicenceScan(now)),
            ("evaluation", SampleDocuments.Evaluation(now)),
            ("signature", ContainerSignature.Sign("bot", image, _key).ToUtf8()),
        })
            await owner.Evidence.AttachAsync($"{Group}/{name}", Version, kind, document, null, cancellationToken);
    }

    public async Task SubmitAsync(string name, CancellationToken cancellationToken)
    {
        using var owner = As("olga");
        await owner.Lifecycle.SubmitAsync(
            $"{Group}/{name}", Version, new SubmitRequest("ready", "internal"), cancellationToken);
    }

    public async Task ApproveAsync(string name, string handle, string role, CancellationToken cancellationToken)
    {
        using var client = As(handle);
        await client.Lifecycle.ApproveAsync($"{Group}/{name}", Version, new ApproveRequest(role, "looked at it",
            "approved", ManifestDigest: await ManifestAsync(name, cancellationToken)), cancellationToken);
    }

    public async Task<string?> ManifestAsync(string name, CancellationToken cancellationToken)
    {
        using var owner = As("olga");
        return (await owner.Versions.GetAsync(Group, name, Version, cancellationToken)).Value.ManifestDigest;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        _key.Dispose();
        _keys.Delete(recursive: true);
    }

    async Task SignInAsync(string handle, string role, CancellationToken cancellationToken)
    {
        using var admin = As("admin");
        await admin.Identity.CreateUserAsync(new NewUser(handle, [new RoleGrant(role)]), cancellationToken);
        _tokens[handle] =
            (await admin.Identity.CreateTokenAsync(handle, new NewToken("test"), cancellationToken)).Secret;
    }
}
