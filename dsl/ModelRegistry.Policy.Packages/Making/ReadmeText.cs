using System.Globalization;
using System.Text;

namespace ModelRegistry.Policy.Packages.Making;

/// <summary>The page of a package that came without one: its packs and their rules.</summary>
static class ReadmeText
{
    public static string Of(PackageManifest manifest)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {manifest.Id}\n\n{Plain(manifest.Description)}\n");
        foreach (var pack in manifest.Packs)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {pack.Name} {pack.Version}\n");
            if (pack.Title is { } title) text.Append(CultureInfo.InvariantCulture, $"{Plain(title)}\n");
            text.Append("\n| Rule | What it asks for | When |\n|---|---|---|\n");
            foreach (var rule in pack.Rules)
                text.Append(CultureInfo.InvariantCulture,
                    $"| {rule.Id} | {Plain(rule.Title)} | {string.Join(", ", rule.Events)} |\n");
        }

        return text.Append("\nVerify it: `registry policy verify PACKAGE.nupkg --signer SHA256`.\n").ToString();
    }

    /// <summary>What somebody wrote, without signs that Markdown would take for its own.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (@"\`*_[]<>|#!".Contains(character)) plain.Append('\\');
            plain.Append(character);
        }

        return plain.ToString();
    }
}
