using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>The policy packs: their versions, where they are in force, and what they would say.</summary>
public sealed class PoliciesClient(RegistryWire wire)
{
    /// <summary>All packs.</summary>
    public Task<IReadOnlyList<PackEntry>> ListAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/policies", GovernanceJson.Default.PagePackEntry, cancellationToken);

    /// <summary>The functions that packs may import.</summary>
    public Task<IReadOnlyList<FunctionEntry>> ListFunctionsAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/policies/functions", GovernanceJson.Default.PageFunctionEntry, cancellationToken);

    /// <summary>The packs that have a stage, in an environment where one is named.</summary>
    /// <param name="stage"><c>installed</c>, <c>draft</c>, <c>shadow</c>, <c>enforce</c> or <c>retired</c>.</param>
    /// <param name="environment">An environment, or <c>*</c> for what is staged in all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<IReadOnlyList<PackEntry>> ListAsync(
        string? stage, string? environment, CancellationToken cancellationToken) =>
        wire.AllAsync($"api/v1/policies{QueryText.Of(("stage", stage), ("environment", environment))}",
            GovernanceJson.Default.PagePackEntry, cancellationToken);

    /// <summary>A pack by its name, <c>ai/baseline</c>, with rules, source and test results.</summary>
    public Task<PackDetail> GetAsync(string pack, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/policies/{pack}", GovernanceJson.Default.PackDetail, cancellationToken);

    /// <summary>The same with the entity tag that a new version must give back.</summary>
    public Task<Tagged<PackDetail>> GetTaggedAsync(string pack, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"api/v1/policies/{pack}", GovernanceJson.Default.PackDetail, cancellationToken);

    /// <summary>
    /// Brings a new pack in, as a draft. Refused with <c>pack-invalid</c> and all messages where it does not compile.
    /// </summary>
    public Task<PackVersionDetail> AddAsync(NewPack pack, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies", pack, GovernanceJson.Default.NewPack,
            GovernanceJson.Default.PackVersionDetail, cancellationToken);

    /// <summary>Brings the next version of a pack in, as a draft; it must be greater than all before.</summary>
    public Task<PackVersionDetail> PutAsync(
        string pack, string etag, NewPack next, CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Put, $"api/v1/policies/{pack}", etag, next, GovernanceJson.Default.NewPack,
            GovernanceJson.Default.PackVersionDetail, cancellationToken);

    /// <summary>All versions of a pack, newest first.</summary>
    public Task<IReadOnlyList<PackVersionEntry>> VersionsAsync(string pack, CancellationToken cancellationToken) =>
        wire.AllAsync($"api/v1/policies/{pack}/versions", GovernanceJson.Default.PagePackVersionEntry,
            cancellationToken);

    /// <summary>A version of a pack with rules, source and test results.</summary>
    public Task<PackVersionDetail> VersionAsync(string pack, string version, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/policies/{pack}/versions/{Uri.EscapeDataString(version)}",
            GovernanceJson.Default.PackVersionDetail, cancellationToken);

    /// <summary>The text of a version, byte for byte.</summary>
    public async Task<byte[]> SourceAsync(string pack, string version, CancellationToken cancellationToken)
    {
        using var answer = await wire.AnswerAsync(
            () => new(HttpMethod.Get, $"api/v1/policies/{pack}/versions/{Uri.EscapeDataString(version)}/source"),
            cancellationToken).ConfigureAwait(false);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Retires a version; refused with <c>pack-in-force</c> while it is enforced somewhere.</summary>
    public Task<PackVersionDetail> RetireAsync(
        string pack, string version, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync($"api/v1/policies/{pack}/versions/{Uri.EscapeDataString(version)}/retire",
            new ReasonRequest(reason), GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.PackVersionDetail,
            cancellationToken);

    /// <summary>Retires all versions of a pack; refused with <c>pack-in-force</c> while one is enforced.</summary>
    public Task<PackDetail> RetireAsync(string pack, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync($"api/v1/policies/{pack}/retire", new ReasonRequest(reason),
            GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.PackDetail, cancellationToken);

    /// <summary>Where a pack is staged, and what waits for a second person there.</summary>
    public Task<IReadOnlyList<PackStage>> StagesAsync(string pack, CancellationToken cancellationToken) =>
        wire.AllAsync($"api/v1/policies/{pack}/stages", GovernanceJson.Default.PagePackStage, cancellationToken);

    /// <summary>
    /// Gives a version a stage at a place. What changes what is enforced there is only proposed: see
    /// <see cref="PackStage.Proposal"/>.
    /// </summary>
    public Task<PackStage> StageAsync(string pack, StageRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync($"api/v1/policies/{pack}/stages", request, GovernanceJson.Default.StageRequest,
            GovernanceJson.Default.PackStage, cancellationToken);

    /// <summary>Proposals, newest first: of a pack, in a status, or all.</summary>
    public Task<IReadOnlyList<PackProposal>> ProposalsAsync(
        string? pack, string? status, CancellationToken cancellationToken) =>
        wire.AllAsync($"api/v1/policies/proposals{QueryText.Of(("pack", pack), ("status", status))}",
            GovernanceJson.Default.PagePackProposal, cancellationToken);

    /// <summary>A proposal with its entity tag.</summary>
    public Task<Tagged<PackProposal>> ProposalAsync(Guid proposal, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"api/v1/policies/proposals/{proposal}", GovernanceJson.Default.PackProposal,
            cancellationToken);

    /// <summary>Confirms what another person proposed: it is in force from the answer on.</summary>
    public Task<PackStage> ConfirmAsync(Guid proposal, string reason, CancellationToken cancellationToken) =>
        DecideAsync(proposal, "confirm", reason, cancellationToken);

    /// <summary>Takes a proposal back.</summary>
    public Task<PackStage> WithdrawAsync(Guid proposal, string reason, CancellationToken cancellationToken) =>
        DecideAsync(proposal, "withdraw", reason, cancellationToken);

    /// <summary>Asks what the policies would say; nothing is recorded.</summary>
    public Task<DryRunAnswer> DryRunAsync(DryRunRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/dry-run", request, GovernanceJson.Default.DryRunRequest,
            GovernanceJson.Default.DryRunAnswer, cancellationToken);

    /// <summary>Every mistake and every doubt in packs that somebody writes, with fixes.</summary>
    public Task<LintAnswer> LintAsync(LintRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/lint", request, GovernanceJson.Default.LintRequest,
            GovernanceJson.Default.LintAnswer, cancellationToken);

    /// <summary>What could be written at a place of a pack.</summary>
    public Task<CompleteAnswer> CompleteAsync(PackPlaceRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/complete", request, GovernanceJson.Default.PackPlaceRequest,
            GovernanceJson.Default.CompleteAnswer, cancellationToken);

    /// <summary>What the name at a place of a pack means, and where it is declared.</summary>
    public Task<HoverAnswer> HoverAsync(PackPlaceRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/hover", request, GovernanceJson.Default.PackPlaceRequest,
            GovernanceJson.Default.HoverAnswer, cancellationToken);

    /// <summary>
    /// A pack in the one form that all packs have; one that cannot be read is refused with the reasons.
    /// </summary>
    public Task<FormatAnswer> FormatAsync(FormatRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/format", request, GovernanceJson.Default.FormatRequest,
            GovernanceJson.Default.FormatAnswer, cancellationToken);

    /// <summary>
    /// Asks what other packs would change for the versions on record: progress and changes as they come, the summary
    /// at the end. Stop reading, and the registry stops working. A run that the registry cannot finish throws
    /// <see cref="HttpRequestException"/> with what went wrong.
    /// </summary>
    public async IAsyncEnumerable<ImpactLine> ImpactAsync(
        ImpactRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var answer = await wire.AnswerAsync(() => Impact(request), cancellationToken).ConfigureAwait(false);
        using var lines = new StreamReader(
            await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        var isWhole = false;
        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } text)
        {
            var line = JsonSerializer.Deserialize(text, GovernanceJson.Default.ImpactLine)
                ?? throw new JsonException("The registry answered with null.");
            if (line.Failure is { } failure) throw new HttpRequestException(failure);
            isWhole = line.Summary is not null;
            yield return line;
        }

        if (!isWhole) throw new HttpRequestException("The connection broke off in the middle of the answer.");
    }

    static HttpRequestMessage Impact(ImpactRequest request) => new(HttpMethod.Post, "api/v1/policies/impact")
    {
        Content = JsonContent.Create(request, GovernanceJson.Default.ImpactRequest),
        Headers = { Accept = { new("application/x-ndjson") } },
    };

    /// <summary>Asks why the policies say what they say; nothing is recorded.</summary>
    public Task<ExplainAnswer> ExplainAsync(ExplainRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/explain", request, GovernanceJson.Default.ExplainRequest,
            GovernanceJson.Default.ExplainAnswer, cancellationToken);

    /// <summary>
    /// Makes a <c>sample</c> block from a version as the registry knows it; people in it are stand-ins.
    /// </summary>
    public Task<SampleAnswer> SampleAsync(SampleRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/sample", request, GovernanceJson.Default.SampleRequest,
            GovernanceJson.Default.SampleAnswer, cancellationToken);

    Task<PackStage> DecideAsync(
        Guid proposal, string what, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync($"api/v1/policies/proposals/{proposal}/{what}", new ReasonRequest(reason),
            GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.PackStage, cancellationToken);
}
