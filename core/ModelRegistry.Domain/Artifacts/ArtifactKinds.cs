namespace ModelRegistry.Domain.Artifacts;

/// <summary>The wire names of kinds: lower case.</summary>
public static class ArtifactKinds
{
    public static string Wire(this ArtifactKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Reads a wire name, whatever its case; <c>lora</c> is an adapter, <c>image</c> a container.</summary>
    public static bool TryParse(string? text, out ArtifactKind kind)
    {
        var name = text?.ToLowerInvariant() switch
        {
            "lora" => "adapter",
            "image" => "container",
            var other => other,
        };
        foreach (var candidate in Enum.GetValues<ArtifactKind>())
        {
            kind = candidate;
            if (candidate.Wire() == name) return true;
        }

        kind = default;
        return false;
    }
}
