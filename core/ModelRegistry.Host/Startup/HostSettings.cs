namespace ModelRegistry.Host.Startup;

/// <summary>
/// Where the registry listens and keeps its data. Each can be given on the command line (<c>--data DIR</c>), in the
/// environment (<c>REGISTRY_DATA</c>) or in appsettings.json (<c>Data</c>).
/// </summary>
sealed record HostSettings
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Addresses to listen on, separated by semicolons. Port 0 takes a free one.</summary>
    public required string Urls { get; init; }

    /// <summary>Folder of the database file, the artifacts and the search index.</summary>
    public required string Data { get; init; }

    /// <summary><c>sqlite</c>, or an Npgsql connection string.</summary>
    public required string Database { get; init; }

    public required Roles Roles { get; init; }

    /// <summary>The region whose store this process writes to.</summary>
    public required string Region { get; init; }

    /// <summary>Folder of the policy packs.</summary>
    public required string Packs { get; init; }

    /// <summary>
    /// Folder of the scripts whose functions policies may ask, <c>*.csx</c>; null, the default, where none are run.
    /// </summary>
    public string? PolicyScripts { get; init; }

    /// <summary>Folder of the public keys whose signatures count, PEM files.</summary>
    public required string TrustedKeys { get; init; }

    public bool IsSqlite => Database.Equals("sqlite", StringComparison.OrdinalIgnoreCase);

    public string SqliteFile => Path.Combine(Data, "registry.db");

    public static HostSettings From(IConfiguration configuration)
    {
        var settings = new HostSettings
        {
            Urls = configuration["urls"] ?? DefaultUrl,
            Data = Path.GetFullPath(configuration["data"] ?? "data"),
            Database = configuration["database"] ?? "sqlite",
            Roles = Roles.Parse(configuration["roles"] ?? "all"),
            Region = configuration["region"] ?? "local",
            Packs = Path.GetFullPath(configuration["packs"] ?? Path.Combine(AppContext.BaseDirectory, "packs")),
            PolicyScripts = configuration["policy-scripts"] is { Length: > 0 } scripts
                ? Path.GetFullPath(scripts) : null,
            TrustedKeys = Path.GetFullPath(configuration["trusted-keys"]
                ?? Path.Combine(configuration["data"] ?? "data", "trusted-keys")),
        };
        return settings is { IsSqlite: true, Roles.IsAll: false }
            ? throw new StartupException(
                "--roles: SQLite and the embedded search serve one process, so they need --roles all. "
                + "To split the roles, give a PostgreSQL connection string with --database.")
            : settings;
    }
}
