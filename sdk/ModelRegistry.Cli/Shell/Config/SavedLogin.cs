namespace ModelRegistry.Cli.Shell.Config;

/// <summary>What the last login left behind.</summary>
sealed record SavedLogin(string Url, string Token)
{
    public override string ToString() => $"login to {Url}";
}
