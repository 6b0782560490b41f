using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Functions;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Policy.Editing;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.PolicyEditing;

/// <summary>
/// The packs of a request as a workspace, beside those in force, which count where something imports them; values of
/// taxonomies are those in use.
/// </summary>
sealed class EditedPacks(
    PackShelf shelf, Vocabularies vocabularies, FunctionCatalogue functions, MetadataSchema schema)
{
    /// <summary>The folder of the packs in force; no name that is sent begins with it.</summary>
    const string InForce = "\0in-force/";

    public async Task<PolicyWorkspace> OfAsync(IReadOnlyList<EditedPack> packs, CancellationToken cancellationToken)
    {
        var known = new VocabularyUse(await vocabularies.CurrentAsync(cancellationToken));
        var workspace = packs.Aggregate(new PolicyWorkspace(schema, known, functions.Offered),
            (all, pack) => all.With(new(Sent(pack.Name), pack.Text)));
        var inForce = (await shelf.CurrentAsync(cancellationToken)).Of(PackReach.Everywhere).Packs;
        return inForce.Aggregate(workspace,
            (all, pack) => all.With(pack.Source with { Name = InForce + pack.Source.Name }));
    }

    /// <summary>All that are sent belong together, whatever folders their names speak of.</summary>
    public static string Sent(string name) => name.Replace('/', '\u2215');

    /// <summary>The name as it was sent, or as the registry calls the pack in force.</summary>
    public static string Shown(string name) => name.Replace(InForce, "").Replace('\u2215', '/');
}
