using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Bom;

/// <summary>
/// Reads CycloneDX and SPDX JSON into one form and recognises which it is. Strict about everything that it reads;
/// the rest of a document is not judged.
/// Limits: 64 MiB, nesting 128, 100,000 components, 100 licences and 100 hashes each.
/// </summary>
public static class BomReader
{
    public const int MaxBytes = 64 * 1024 * 1024;
    public const int MaxDepth = 128;
    public const int MaxComponents = 100_000;
    internal const int MaxPerComponent = 100;

    public static BomReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, "bill of materials", MaxBytes, MaxDepth, out var document, out var error))
            return new BomReading.Refused([error]);
        using (document)
        {
            var problems = new JsonProblems();
            var root = new JsonCursor(document.RootElement, "", problems);
            var bom = root.Has("bomFormat") ? CycloneDxReader.Read(root)
                : root.Has("spdxVersion") ? Spdx2Reader.Read(root)
                : root.Has("@graph") ? Spdx3Reader.Read(root)
                : null;
            if (bom is null && !problems.Any)
                root.Problem("is neither CycloneDX (bomFormat), SPDX 2 (spdxVersion) nor SPDX 3 (@graph) in JSON.");
            return bom is null || problems.Any ? new BomReading.Refused(problems.Found) : new BomReading.Read(bom);
        }
    }
}
