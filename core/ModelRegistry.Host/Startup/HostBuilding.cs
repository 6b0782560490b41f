namespace ModelRegistry.Host.Startup;

/// <summary>What the registrations of all areas need to know while the host is built.</summary>
static class HostBuilding
{
    static readonly object Key = new();

    public static HostSettings Settings(this IHostApplicationBuilder builder)
    {
        if (builder.Properties.TryGetValue(Key, out var found)) return (HostSettings)found;
        var settings = HostSettings.From(builder.Configuration);
        builder.Properties[Key] = settings;
        return settings;
    }

    public static Roles Roles(this IHostApplicationBuilder builder) => builder.Settings().Roles;
}
