using System.Text.Json;
using ModelRegistry.Client;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Packs;

/// <summary>A test about packs that are brought in: each has names of its own, so that they share a registry.</summary>
public abstract class PackTest(PackPeople people) : IClassFixture<PackPeople>, IAsyncLifetime
{
    protected const string Why = "As agreed.";

    readonly string _own = $"t{Guid.CreateVersion7():N}";
    PackPeople.Started? _all;

    internal PackPeople.Started All =>
        _all ?? throw new InvalidOperationException("The registry has not started.");

    private protected TestRegistry Registry => All.Registry;
    private protected RegistryClient Sven => All.Sven;
    private protected RegistryClient Sara => All.Sara;
    private protected RegistryClient Olga => All.Olga;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A group that no other test uses.</summary>
    protected string Group => _own;

    /// <summary>The scope of that group.</summary>
    protected string Scope => $"{_own}/*";

    public async ValueTask InitializeAsync() => _all = await people.StartedAsync(Stop);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The name of a pack of this test.</summary>
    protected string Name(string pack = "house") => $"{_own}/{pack}";

    /// <summary>A rule's id of this test.</summary>
    protected string Rule(string id = "A") => $"{_own.ToUpperInvariant()}-{id}";

    /// <summary>A pack with a rule that blocks a version whose contact is not said.</summary>
    protected string Text(
        string version, string pack = "house", string level = "block", string? more = null, string rule = "A") => $$"""
        pack {{Name(pack)}} version {{version}}
        {{more}}
        rule {{Rule(rule)}} "Somebody can be asked" {
          {{level}} on register, promote to staging, promote to production
          require identity.contact is present
          because "Questions need a person."
          fix     "Say in identity.contact whom to ask."
        }

        """;

    private protected Task<PackVersionDetail> AddAsync(string text, string form = "text") =>
        Sven.Policies.AddAsync(new(text, form), Stop);

    private protected async Task<PackVersionDetail> PutAsync(string text, string pack = "house") =>
        await Sven.Policies.PutAsync(
            Name(pack), (await Sven.Policies.GetTaggedAsync(Name(pack), Stop)).ETag, new(text), Stop);

    private protected Task<PackStage> StageAsync(
        string version, string stage, string environment = "*", string? scope = null, string pack = "house",
        RegistryClient? by = null) =>
        (by ?? Sven).Policies.StageAsync(Name(pack), new(version, stage, environment, scope ?? Scope, "Agreed."), Stop);

    /// <summary>Brings a version to enforcement, by two people.</summary>
    private protected async Task<PackStage> EnforceAsync(
        string version, string environment = "*", string? scope = null, string pack = "house")
    {
        await StageAsync(version, "shadow", environment, scope, pack);
        var proposed = await StageAsync(version, "enforce", environment, scope, pack);
        return await Sara.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop);
    }

    /// <summary>Registers a version of a new model of the test's group.</summary>
    private protected async Task<ModelVersion> RegisterAsync(string? group = null, bool contact = false)
    {
        var name = $"bot-{Guid.CreateVersion7():N}";
        await Olga.Models.CreateAsync(new NewModel(group ?? Group, name), Stop);
        return await RegisterAsync(group ?? Group, name, "1.0.0", contact);
    }

    private protected async Task<ModelVersion> RegisterAsync(
        string group, string name, string version, bool contact = false) =>
        await Olga.Versions.RegisterAsync(group, name, new NewVersion(version, JsonSerializer.SerializeToElement(
            new { identity = contact ? new { contact = "olga@example.com" } : (object)new { } })), Stop);

    /// <summary>Which packs would judge a promotion, by their versions.</summary>
    private protected async Task<IReadOnlyList<string>> JudgesAsync(
        string group, string name, string? environment, string pack = "house")
    {
        var answer = await Olga.Policies.DryRunAsync(new DryRunRequest(
            environment is null ? "register" : "promote", environment,
            Metadata: JsonSerializer.SerializeToElement(new { identity = new { group, name } })), Stop);
        return
        [
            .. answer.Decision.GetProperty("packs").EnumerateArray()
                .Where(one => one.GetProperty("name").GetString() == Name(pack))
                .Select(one => one.GetProperty("version").GetString() ?? ""),
        ];
    }

    private protected static async Task<RegistryException> RefusedAsync(Func<Task> call, string code)
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(call);
        Assert.Equal($"urn:model-registry:problem:{code}", refused.Problem.Type);
        return refused;
    }
}
