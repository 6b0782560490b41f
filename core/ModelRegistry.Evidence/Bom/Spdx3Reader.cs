using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Bom;

/// <summary>Recognises SPDX 3.0: the packages of its graph with name and version, no relationships.</summary>
static class Spdx3Reader
{
    /// <summary>A graph holds relationships and people beside the packages.</summary>
    const int MaxElements = 4 * BomReader.MaxComponents;

    public static BillOfMaterials Read(JsonCursor root)
    {
        var elements = root.Items("@graph", MaxElements)
            .Select(item => (Item: item, Type: item.RequiredText("type"))).ToList();
        var creation = elements.FirstOrDefault(e => e.Type == "CreationInfo").Item;
        var version = creation?.RequiredText("specVersion") ?? "";
        if (creation is null) root.Problem("has no CreationInfo in its @graph.");
        else if (!version.StartsWith("3.0", StringComparison.Ordinal))
            creation.Problem($"has the specVersion '{version}'; 3.0 is read.");

        var packages = elements
            .Where(e => e.Type is "software_Package" or "ai_AIPackage" or "dataset_DatasetPackage")
            .Take(BomReader.MaxComponents + 1)
            .Select(e => new BomComponent(
                e.Item.RequiredText("name"), e.Item.Text("software_packageVersion"), e.Item.Text("software_packageUrl"),
                e.Type, [], []))
            .ToList();
        if (packages.Count > BomReader.MaxComponents)
            root.Problem($"has more than {BomReader.MaxComponents} packages.");
        var serial = elements.FirstOrDefault(e => e.Type == "SpdxDocument").Item?.Text("spdxId");
        return new(BomFormat.Spdx3, version, serial, creation?.Instant("created"), null, packages);
    }
}
