using System.Text.RegularExpressions;
using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Bom;

static partial class CycloneDxReader
{
    public static BillOfMaterials Read(JsonCursor root)
    {
        if (root.RequiredText("bomFormat") != "CycloneDX") root.Problem("must have the bomFormat 'CycloneDX'.");
        var version = root.RequiredText("specVersion");
        if (version is not ("1.4" or "1.5" or "1.6" or "1.7"))
            root.Problem($"has the specVersion '{version}'; 1.4, 1.5, 1.6 and 1.7 are read.");
        var serial = root.Text("serialNumber");
        if (serial is not null && !Serial.IsMatch(serial))
            root.Problem("has a serialNumber that is no 'urn:uuid:…'.");
        if (root.Integer("version") is < 1) root.Problem("has a version below 1.");

        var metadata = root.Object("metadata");
        if (metadata is not null) CycloneDxLicences.Read(metadata);
        var components = new List<BomComponent>();
        Collect(root, components);
        var subject = metadata?.Object("component");
        return new(
            BomFormat.CycloneDx, version, serial, metadata?.Instant("timestamp"),
            subject is null ? null : Component(subject), components);
    }

    static void Collect(JsonCursor parent, List<BomComponent> components)
    {
        foreach (var item in parent.Items("components", BomReader.MaxComponents))
        {
            if (components.Count == BomReader.MaxComponents)
            {
                item.Problem($"is one component more than the limit of {BomReader.MaxComponents}.");
                return;
            }
            components.Add(Component(item));
            Collect(item, components);
        }
    }

    static BomComponent Component(JsonCursor item)
    {
        if (!item.IsObject) item.Problem("must be an object.");
        var type = item.RequiredText("type");
        if (type.Length > 0 && !IsType(type)) item.Problem($"has the unknown type '{type}'.");
        if (item.Text("bom-ref") is "") item.Problem("has an empty bom-ref.");
        return new(
            item.RequiredText("name"), item.Text("version"), item.Text("purl"), type,
            CycloneDxLicences.Read(item),
            [.. item.Items("hashes", BomReader.MaxPerComponent).Select(Hash)]);
    }

    static BomHash Hash(JsonCursor item)
    {
        var (algorithm, value) = (item.RequiredText("alg"), item.RequiredText("content"));
        var digits = HashLength(algorithm);
        if (digits == 0) item.Problem($"has the unknown algorithm '{algorithm}'.");
        else if (value.Length != digits || !value.All(char.IsAsciiHexDigit))
            item.Problem($"must have {digits} hexadecimal digits for {algorithm}.");
        return new(algorithm, value);
    }

    static int HashLength(string algorithm) => algorithm switch
    {
        "MD5" => 32,
        "SHA-1" => 40,
        "SHA-256" or "SHA3-256" or "BLAKE2b-256" or "BLAKE3" or "Streebog-256" => 64,
        "SHA-384" or "SHA3-384" or "BLAKE2b-384" => 96,
        "SHA-512" or "SHA3-512" or "BLAKE2b-512" or "Streebog-512" => 128,
        _ => 0,
    };

    static bool IsType(string type) => type is
        "application" or "framework" or "library" or "container" or "platform" or "operating-system" or "device"
        or "device-driver" or "firmware" or "file" or "machine-learning-model" or "data" or "cryptographic-asset";

    [GeneratedRegex("^urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$")]
    static partial Regex Serial { get; }
}
