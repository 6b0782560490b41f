using System.Xml.Linq;

namespace ModelRegistry.Architecture.Tests;

/// <summary>What a project file says it uses.</summary>
sealed class ProjectFile
{
    readonly XDocument _xml;

    public ProjectFile(SourceFile file) => (File, _xml) = (file, XDocument.Parse(file.Text));

    public SourceFile File { get; }

    /// <summary>The project's name without the prefix that all have.</summary>
    public string Name => Short(File.Path);

    public bool IsTest => File.Path.StartsWith("tests/", StringComparison.Ordinal);

    public IEnumerable<string> References => Includes("ProjectReference").Select(Short);

    public IEnumerable<string> Packages => Includes("PackageReference");

    /// <summary>Packages whose version stands in the project and not in Directory.Packages.props.</summary>
    public IEnumerable<string> OwnVersions => _xml.Descendants("PackageReference")
        .Where(item => item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null)
        .Select(item => (string?)item.Attribute("Include") ?? (string?)item.Attribute("Update") ?? "?");

    IEnumerable<string> Includes(string item) =>
        _xml.Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    static string Short(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("ModelRegistry.", "");
}
