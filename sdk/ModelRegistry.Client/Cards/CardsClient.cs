using ModelRegistry.Client.Http;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Client.Cards;

/// <summary>Model cards.</summary>
public sealed class CardsClient(RegistryWire wire)
{
    /// <summary>The card of a version, with the version's entity tag.</summary>
    public Task<Tagged<ModelCard>> GetAsync(
        string group, string name, string version, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"{VersionsClient.Address(group, name, version)}/card", CardsJson.Default.ModelCard,
            cancellationToken);

    /// <summary>The card as a page to print, HTML without script.</summary>
    public async Task<string> GetHtmlAsync(
        string group, string name, string version, CancellationToken cancellationToken)
    {
        var path = $"{VersionsClient.Address(group, name, version)}/card?format=html";
        using var answer = await wire.AnswerAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken)
            .ConfigureAwait(false);
        return await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Puts people's annotations in place of those before: Markdown by the id of the section that it belongs to.
    /// </summary>
    public Task<ModelCard> AnnotateAsync(
        string group, string name, string version, string etag, IReadOnlyDictionary<string, string> annotations,
        CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Put, $"{VersionsClient.Address(group, name, version)}/annotations", etag,
            annotations, CardsJson.Default.IReadOnlyDictionaryStringString, CardsJson.Default.ModelCard,
            cancellationToken);
}
