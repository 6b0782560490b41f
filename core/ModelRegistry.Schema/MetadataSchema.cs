using System.Diagnostics.CodeAnalysis;
using ModelRegistry.Schema.Blocks;

namespace ModelRegistry.Schema;

/// <summary>
/// The one source of what a version's metadata is made of. The JSON Schema, the policy language's types and the
/// documentation page are made from it.
/// </summary>
public sealed class MetadataSchema
{
    /// <summary>The version of the schema, which policy packs name in their headline.</summary>
    public string Version => "1.0";

    /// <summary>The document: one field a block. The blocks that are content are frozen at submit.</summary>
    public RecordType Root { get; } = new("metadata",
    [
        Make.Content(IdentityBlock.Build()),
        Make.Content(ProvenanceBlock.Build()),
        Make.Content(ArtifactsBlock.Build()),
        Make.Content(DataBlock.Build()),
        EvalsBlock.Build(),
        Make.Content(RiskBlock.Build()),
        Make.Content(LegalBlock.Build()),
        SecurityBlock.Build(),
        GovernanceBlock.Build(),
        DeploymentBlock.Build(),
        MonitoringBlock.Build(),
    ]);

    /// <summary>
    /// Finds a field by its dotted path, <c>evals.llm.hallucination_rate</c>; a path goes through lists and sets
    /// as if each were its item, <c>artifacts.type</c>. Names are compared exactly.
    /// </summary>
    public bool TryFind(string path, [NotNullWhen(true)] out Field? field)
    {
        field = null;
        FieldType type = Root;
        foreach (var name in path.Split('.'))
        {
            field = (ItemOf(type) as RecordType)?.Find(name);
            if (field is null) break;
            type = field.Type;
        }

        return field is not null;
    }

    /// <summary>What a list or set is made of, through any nesting of them; any other type is its own item.</summary>
    public static FieldType ItemOf(FieldType type) => type switch
    {
        ListType list => ItemOf(list.Of),
        SetType set => ItemOf(set.Of),
        _ => type,
    };
}
