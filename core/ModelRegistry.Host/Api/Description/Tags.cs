using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api.Description;

/// <summary>The parts of the API, in the order in which a newcomer meets them.</summary>
static class Tags
{
    static readonly (string Name, string About)[] _texts =
    [
        ("Identity", "Who you are; users, service accounts, roles and API tokens."),
        ("Models", "The addresses, group/name, under which versions stand."),
        ("Versions", "Versions of models and their declared metadata, open until they are submitted."),
        ("Artifacts", "Files of versions: resumable uploads, containers by reference, downloads, inspection."),
        ("Model cards", "What a model is and is not for, as JSON and as a page; people's words on it."),
        ("Lifecycle", "Moves of a version from Draft to Retired, the plan to the next move, what gates read."),
        ("Evidence", "Bills of materials, scans, evaluations and signatures, bound to what they are about."),
        ("Approvals", "Decisions of reviewers about frozen content, in a role."),
        ("Exceptions", "Rules waived for a time, with reasons and controls."),
        ("Policies", "The policy packs in force, what they would say, and what they said."),
        ("Deployments", "Versions at work: environments, regions, traffic, endpoints, rollback, kill switch."),
        ("Search", "Find models by words and facets; look after the index."),
        ("Lineage", "What came from what, up and down."),
        ("Reports", "Overviews of what the registry holds."),
        ("Audit", "The append-only log of everything that happened, and whether it is whole."),
        ("Evidence export", "The signed bundle that reconstructs a promotion, and the key to check it with."),
        ("Vocabularies", "The managed values of the taxonomies."),
        ("Schemas", "The schema of the metadata."),
    ];

    public static HashSet<OpenApiTag> All =>
        [.. _texts.Select(text => new OpenApiTag { Name = text.Name, Description = text.About })];
}
