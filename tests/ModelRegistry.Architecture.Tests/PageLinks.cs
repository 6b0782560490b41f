using System.Text.RegularExpressions;

namespace ModelRegistry.Architecture.Tests;

/// <summary>The links of a page in Markdown and the anchors that its headings make, as GitHub makes them.</summary>
static partial class PageLinks
{
    /// <summary>
    /// Links to files and headings of the repository; those of the web are left out, and code is not read.
    /// </summary>
    public static IEnumerable<string> Internal(string page) =>
        from match in Link.Matches(Code.Replace(page, ""))
        let target = match.Groups["target"].Value
        where !target.Contains("://") && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select target;

    public static IEnumerable<string> Anchors(string page) =>
        from match in Heading.Matches(Fence.Replace(page, ""))
        select NotInAnchor.Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    /// <summary>The links of a page that lead nowhere.</summary>
    /// <param name="folder">The folder of the page, from the root.</param>
    /// <param name="page">Its text.</param>
    /// <param name="read">Reads a file by its path from the root: null for none, empty for a folder.</param>
    public static IEnumerable<string> Broken(string folder, string page, Func<string, string?> read)
    {
        foreach (var link in Internal(page))
        {
            var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
            var target = path.Length == 0 ? page : read(Resolve(folder, path));
            var isPage = path.Length == 0 || path.EndsWith(".md", StringComparison.Ordinal);
            var isBroken = target is null || (anchor is not null && isPage && !Anchors(target).Contains(anchor));
            if (isBroken) yield return link;
        }
    }

    static string Resolve(string folder, string path)
    {
        var root = Path.GetFullPath(Path.DirectorySeparatorChar.ToString());
        var full = Path.GetFullPath(Path.Combine(root, folder, Uri.UnescapeDataString(path.TrimStart('/'))));
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    static partial Regex Link { get; }

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+?)\s*#*$", RegexOptions.Multiline)]
    static partial Regex Heading { get; }

    [GeneratedRegex(@"[^\w\- ]")]
    static partial Regex NotInAnchor { get; }

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    static partial Regex Code { get; }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    static partial Regex Fence { get; }
}
