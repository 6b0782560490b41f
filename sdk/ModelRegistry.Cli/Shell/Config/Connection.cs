namespace ModelRegistry.Cli.Shell.Config;

/// <summary>
/// The registry to talk to. Options win over the environment, which wins over the last login; the token of the last
/// login is used for its own address only, so that naming another address never sends it there.
/// </summary>
sealed record Connection(Uri Address, string? Token, string? GivenToken)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Connection Find(string? url, string? token)
    {
        var saved = ConfigFile.Read();
        var named = url ?? Variable("REGISTRY_URL");
        var address = Parse(named ?? saved?.Url ?? DefaultUrl);
        var given = token == "-" ? Console.In.ReadLine()?.Trim() : token ?? Variable("REGISTRY_TOKEN");
        var kept = saved is not null && Parse(saved.Url) == address ? saved.Token : null;
        return new(address, given ?? kept, given);
    }

    /// <summary>An absolute http or https address that ends with a slash.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address
            : throw CommandException.Usage($"'{text}' is no address of a registry.", $"Write it as {DefaultUrl}.");

    static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value.Trim() : null;
}
