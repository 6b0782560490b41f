using System.Text;
using System.Xml;

namespace ModelRegistry.Policy.Packages;

/// <summary>The files of a package that NuGet wants. They follow from the manifest, byte for byte.</summary>
static class Envelope
{
    const string Schema = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
    const string ContentSchema = "http://schemas.openxmlformats.org/package/2006/content-types";
    const string RelationSchema = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The paths and texts; the manifest's own texts must be ones that XML can hold.</summary>
    public static IEnumerable<(string Path, string Text)> Of(PackageManifest manifest) =>
    [
        (PackageLayout.ContentTypes, Xml(writer => WriteContentTypes(writer))),
        (PackageLayout.Relations, Xml(writer => WriteRelations(writer, manifest))),
        (PackageLayout.Nuspec(manifest.Id), Xml(writer => WriteNuspec(writer, manifest))),
    ];

    static void WriteNuspec(XmlWriter writer, PackageManifest manifest)
    {
        writer.WriteStartElement("package", Schema);
        writer.WriteStartElement("metadata", Schema);
        Element("id", manifest.Id);
        Element("version", manifest.Version);
        Element("authors", manifest.Authors);
        writer.WriteStartElement("license", Schema);
        writer.WriteAttributeString("type", "expression");
        writer.WriteString(manifest.License);
        writer.WriteEndElement();
        Element("readme", PackageLayout.Readme);
        Element("description", manifest.Description);
        if (manifest.Tags.Count > 0) Element("tags", string.Join(' ', manifest.Tags));
        writer.WriteStartElement("packageTypes", Schema);
        writer.WriteStartElement("packageType", Schema);
        writer.WriteAttributeString("name", PackageLayout.PackageType);
        writer.WriteEndElement();
        writer.WriteEndElement();
        if (manifest.Dependencies.Count > 0) writer.WriteStartElement("dependencies", Schema);
        foreach (var dependency in manifest.Dependencies)
        {
            writer.WriteStartElement("dependency", Schema);
            writer.WriteAttributeString("id", dependency.Id);
            writer.WriteAttributeString("version", dependency.Range);
            writer.WriteEndElement();
        }

        void Element(string name, string text) => writer.WriteElementString(name, Schema, text);
    }

    static void WriteContentTypes(XmlWriter writer)
    {
        writer.WriteStartElement("Types", ContentSchema);
        string[] endings = ["rels", "nuspec", "json", "md", "policy", "yaml", "yml", "p7s"];
        foreach (var ending in endings)
        {
            writer.WriteStartElement("Default", ContentSchema);
            writer.WriteAttributeString("Extension", ending);
            writer.WriteAttributeString("ContentType", ending == "rels"
                ? "application/vnd.openxmlformats-package.relationships+xml" : "application/octet");
            writer.WriteEndElement();
        }
    }

    static void WriteRelations(XmlWriter writer, PackageManifest manifest)
    {
        writer.WriteStartElement("Relationships", RelationSchema);
        writer.WriteStartElement("Relationship", RelationSchema);
        writer.WriteAttributeString("Type", "http://schemas.microsoft.com/packaging/2010/07/manifest");
        writer.WriteAttributeString("Target", $"/{PackageLayout.Nuspec(manifest.Id)}");
        writer.WriteAttributeString("Id", "R1");
    }

    /// <summary>Open elements are closed at the end.</summary>
    static string Xml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling =
                NewLineHandling.None,
        };
        using (var writer = XmlWriter.Create(buffer, settings))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
