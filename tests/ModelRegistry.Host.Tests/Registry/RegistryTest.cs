using ModelRegistry.Client;

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>A test on the shared registry.</summary>
public abstract class RegistryTest(SharedRegistry shared)
{
    internal TestRegistry Registry => shared.Registry;

    internal RegistryClient Admin => Registry.Admin;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A name that no other test uses.</summary>
    protected static string Unique(string name) => $"{name}-{Guid.CreateVersion7():N}";
}
