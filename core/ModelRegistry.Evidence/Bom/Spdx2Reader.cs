using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Bom;

static class Spdx2Reader
{
    public static BillOfMaterials Read(JsonCursor root)
    {
        var version = root.RequiredText("spdxVersion");
        if (version is not ("SPDX-2.2" or "SPDX-2.3"))
            root.Problem($"has the spdxVersion '{version}'; SPDX-2.2 and SPDX-2.3 are read.");
        if (root.RequiredText("SPDXID") != "SPDXRef-DOCUMENT") root.Problem("must have the SPDXID 'SPDXRef-DOCUMENT'.");
        root.RequiredText("name");
        root.RequiredText("dataLicense");
        var serial = root.RequiredText("documentNamespace");
        if (!root.Has("creationInfo")) root.Problem("lacks 'creationInfo'.");
        var creation = root.Object("creationInfo");
        if (creation is not null && !creation.Has("created")) creation.Problem("lacks 'created'.");

        var packages = root.Items("packages", BomReader.MaxComponents)
            .Select(package => (Id: package.RequiredText("SPDXID"), Component: Package(package)))
            .ToList();
        var described = root.Items("documentDescribes", BomReader.MaxComponents)
            .Select(item => item.AsText()).ToHashSet();
        return new(
            BomFormat.Spdx2, version.Replace("SPDX-", "", StringComparison.Ordinal), serial,
            creation?.Instant("created"),
            packages.FirstOrDefault(p => described.Contains(p.Id)).Component, [.. packages.Select(p => p.Component)]);
    }

    static BomComponent Package(JsonCursor package) => new(
        package.RequiredText("name"), package.Text("versionInfo"), Purl(package), package.Text("primaryPackagePurpose"),
        [.. new[] { package.Text("licenseConcluded"), package.Text("licenseDeclared") }
            .OfType<string>().Where(licence => licence is not ("NOASSERTION" or "NONE" or "")).Distinct()],
        [.. package.Items("checksums", BomReader.MaxPerComponent).Select(Checksum)]);

    static string? Purl(JsonCursor package) =>
        package.Items("externalRefs", BomReader.MaxComponents)
            .Where(reference => reference.RequiredText("referenceType") == "purl")
            .Select(reference => reference.RequiredText("referenceLocator"))
            .FirstOrDefault();

    static BomHash Checksum(JsonCursor item)
    {
        var (algorithm, value) = (item.RequiredText("algorithm"), item.RequiredText("checksumValue"));
        if (!value.All(char.IsAsciiHexDigit)) item.Problem("must have a checksumValue in hexadecimal digits.");
        return new(algorithm, value);
    }
}
