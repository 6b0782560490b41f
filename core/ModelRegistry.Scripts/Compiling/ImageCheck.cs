using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>
/// The second net: looks at every type that the compiled script refers to. It catches what no piece of the text names.
/// </summary>
sealed class ImageCheck(AllowList allowed, Findings found)
{
    public void Check(MemoryStream image)
    {
        image.Position = 0;
        using var reader = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = reader.GetMetadataReader();
        if (metadata.GetTableRowCount(TableIndex.ImplMap) > 0)
            found.Add(Location.None, "Calls of native code are not allowed in scripts.");
        foreach (var handle in metadata.TypeReferences)
        {
            var type = metadata.GetTypeReference(handle);
            if (type.ResolutionScope.Kind == HandleKind.TypeReference) continue;     // its outer type is looked at
            var (space, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name).Split('`')[0]);
            if (!allowed.HasReference(space, name))
                found.Add(Location.None, $"`{space}.{name}` is not allowed in scripts.");
        }
    }
}
