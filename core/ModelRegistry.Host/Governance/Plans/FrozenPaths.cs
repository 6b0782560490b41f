using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>Which places of the metadata freeze at submission: not those where records may still grow.</summary>
sealed class FrozenPaths(MetadataSchema schema)
{
    /// <param name="path">As rules name it, <c>artifacts[1].license</c>.</param>
    public bool Contains(string path)
    {
        var steps = path.Split('.').Select(step => step.Split('[')[0]).ToList();
        if (schema.Root.Find(steps[0]) is not { Content: true }) return false;
        return !schema.TryFind(string.Join('.', steps), out var field)
            || field is not { Origin: Origin.Recorded, Content: false };
    }
}
