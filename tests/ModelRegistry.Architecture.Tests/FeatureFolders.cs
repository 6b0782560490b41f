using System.Text.RegularExpressions;

namespace ModelRegistry.Architecture.Tests;

/// <summary>
/// Finds where a feature folder uses another feature: what two features share has a home of its own, outside both.
/// </summary>
static partial class FeatureFolders
{
    /// <summary>The uses of other features, one text for each.</summary>
    /// <param name="files">
    /// The path below Features (<c>Versions/SubmitVersion.cs</c>) and the text of each file.
    /// </param>
    public static IEnumerable<string> Crossings(IReadOnlyList<(string Path, string Text)> files)
    {
        var types = (
            from file in files
            from match in TypeDeclaration.Matches(file.Text)
            select (Feature: Feature(file.Path), Name: match.Groups["name"].Value)).ToHashSet();

        return
            from file in files
            from match in Qualified.Matches(Comment.Replace(file.Text, ""))
            let other = match.Groups["feature"].Value
            where other != Feature(file.Path) && files.Any(f => Feature(f.Path) == other)
            where match.Groups["features"].Success || types.Contains((other, match.Groups["type"].Value))
            select $"{file.Path} uses {other}";
    }

    static string Feature(string path) => path.Split('/')[0];

    [GeneratedRegex(@"(?<features>\bFeatures\.)(?<feature>\w+)|(?<![.\w])(?<feature>[A-Z]\w+)\.(?<type>[A-Z]\w+)")]
    static partial Regex Qualified { get; }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?<name>[A-Z]\w+)")]
    static partial Regex TypeDeclaration { get; }

    [GeneratedRegex(@"//[^\n]*")]
    static partial Regex Comment { get; }
}
