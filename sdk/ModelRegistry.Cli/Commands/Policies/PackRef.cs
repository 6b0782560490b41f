using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>A pack as the command line has it, <c>publisher/name</c> or <c>publisher/name@version</c>.</summary>
sealed record PackRef(string Publisher, string Name, string? Version)
{
    /// <summary>The pack's part of an address.</summary>
    public string Path => $"{Uri.EscapeDataString(Publisher)}/{Uri.EscapeDataString(Name)}";

    public override string ToString() => $"{Publisher}/{Name}{(Version is null ? "" : $"@{Version}")}";

    public static PackRef Parse(string text)
    {
        var (pack, version) = text.Split('@', 2) is [var left, var right] ? (left, right) : (text, null);
        return pack.Split('/') is [{ Length: > 0 } publisher, { Length: > 0 } name] && version is not ""
            ? new(publisher, name, version)
            : throw CommandException.Usage($"'{text}' is no pack.",
                "Write publisher/name or publisher/name@version; see: registry policy list");
    }

    /// <summary>The same where a version has to be named.</summary>
    public static (PackRef Pack, string Version) ParseVersion(string text) =>
        Parse(text) is { Version: { } version } pack
            ? (pack, version)
            : throw CommandException.Usage($"'{text}' names no version.",
                $"Write {text}@VERSION; see: registry policy versions {text}");
}
