using System.CommandLine;

namespace ModelRegistry.Cli.Shell;

/// <summary>The options that every command has.</summary>
sealed class GlobalOptions
{
    public Option<string?> Url { get; } = new("--url")
    {
        Description = "Where the registry listens (or REGISTRY_URL; else the last login; else http://127.0.0.1:5080)",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<string?> Token { get; } = new("--token")
    {
        Description = "API token, - reads it from the input; better REGISTRY_TOKEN or a login, which ps does not show",
        HelpName = "TOKEN",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the answer as JSON",
        Recursive = true,
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print results and errors, no progress and no hints",
        Recursive = true,
    };

    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "No colours (also NO_COLOR=1; there are none where the output is no terminal)",
        Recursive = true,
    };

    public IReadOnlyList<Option> All => [Url, Token, Json, Quiet, NoColor];
}
