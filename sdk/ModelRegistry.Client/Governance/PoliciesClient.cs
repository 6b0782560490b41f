using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>The policy packs in force, and what they would say.</summary>
public sealed class PoliciesClient(RegistryWire wire)
{
    /// <summary>All packs.</summary>
    public Task<IReadOnlyList<PackEntry>> ListAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/policies", GovernanceJson.Default.PagePackEntry, cancellationToken);

    /// <summary>The functions that packs may import.</summary>
    public Task<IReadOnlyList<FunctionEntry>> ListFunctionsAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/policies/functions", GovernanceJson.Default.PageFunctionEntry, cancellationToken);

    /// <summary>A pack by its name, <c>ai/baseline</c>, with rules, source and test results.</summary>
    public Task<PackDetail> GetAsync(string pack, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/policies/{pack}", GovernanceJson.Default.PackDetail, cancellationToken);

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
}
