using ModelRegistry.Data.Models;
using ModelRegistry.Schema.Completing;

namespace ModelRegistry.Host.Governance;

/// <summary>How complete versions are, by the documents that gates read: what is on record counts.</summary>
sealed class EffectiveCompleteness(EffectiveDocuments documents, Completeness completeness, TimeProvider clock)
{
    /// <summary>The score of a document that is at hand.</summary>
    public CompletenessScore Of(EffectiveDocument document) => completeness.Of(document.Members);

    /// <summary>The document of a version as it stands, whatever event it is read for.</summary>
    public Task<EffectiveDocument> DocumentAsync(
        ModelRecord model, VersionRecord version, CancellationToken cancellationToken) =>
        documents.OfAsync(
            model, version, new GateEvent("monitor", GateEvent.Production), clock.GetUtcNow(), cancellationToken);

    /// <summary>
    /// Puts the percentage in the version's row, from what is saved and what the row says; the caller saves.
    /// </summary>
    public async Task RefreshAsync(ModelRecord model, VersionRecord version, CancellationToken cancellationToken) =>
        version.Completeness = Percent(Of(await DocumentAsync(model, version, cancellationToken)));

    /// <summary>0 to 100.</summary>
    public static int Percent(CompletenessScore score) => (int)(100 * score.Share);
}
