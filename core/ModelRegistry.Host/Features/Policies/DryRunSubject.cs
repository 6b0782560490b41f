using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>
/// What a dry run is about: a version as the registry knows it, or metadata of which nothing is on record.
/// </summary>
sealed class DryRunSubject(VersionLookup lookup, EffectiveDocuments documents, Access access, CurrentUser user)
{
    public async Task<(EffectiveDocument? Document, EffectiveDocument? Previous, ProblemHttpResult? Refused)> OfAsync(
        DryRunRequest request, GateEvent at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.Metadata is { } metadata)
            return access.Check(Permission.PolicyDryRun) is { } denied
                ? (null, null, denied)
                : (documents.Merge(NothingOnRecord(metadata, now), at, now), null, null);

        if (!ModelName.TryParse(request.Model, out var model, out var reason))
            return (null, null, Problem.Of(CommonProblems.InvalidValue, reason));
        if ((access.Check(Permission.ModelRead, model) ?? access.Check(Permission.PolicyDryRun, model)) is { } refused)
            return (null, null, refused);
        var version = request.Version ?? "";
        if (!(await lookup.VersionAsync(model.Group, model.Name, version, cancellationToken))
            .Is(out var found, out var missing)) return (null, null, missing);
        return (await documents.OfAsync(found.Model, found.Version, at, now, cancellationToken),
            await documents.PreviousAsync(found.Model, found.Version, now, cancellationToken), null);
    }

    /// <summary>The model is the one that the metadata names: packs are in force, and waive, by that name.</summary>
    VersionRecords NothingOnRecord(JsonElement metadata, DateTimeOffset now)
    {
        var said = ModelName.TryParse($"{Said(metadata, "group")}/{Said(metadata, "name")}", null, out var name)
            ? name
            : ModelName.Parse("dry/run");
        var model = new ModelRecord
        {
            Id = Guid.Empty, Group = said.Group, Name = said.Name, Key = $"{said}".ToLowerInvariant(),
            Description = "", Owners = "[]",
            Tags = "[]", CreatedBy = user.Id, CreatedAt = now, UpdatedAt = now,
        };
        var version = new VersionRecord
        {
            Id = Guid.Empty, ModelId = Guid.Empty, Version = "0.0.0", SortKey = "", State = VersionState.Draft,
            Metadata = metadata.GetRawText(), CreatedBy = user.Id, CreatedAt = now, UpdatedAt = now,
        };
        return new(model, version, [user.Id], [], [], [], [],
            new Dictionary<Guid, string> { [user.Id] = user.Handle });
    }

    static string? Said(JsonElement metadata, string member) =>
        metadata.TryGetProperty("identity", out var identity) && identity.ValueKind == JsonValueKind.Object
            && identity.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
