using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance.Packs;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>A pack with everything that the registry has of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Row">Its row; null when nothing of it was brought in.</param>
/// <param name="Installed">The version that came with the host.</param>
/// <param name="Versions">The versions that were brought in, newest first.</param>
/// <param name="Places">What is staged where.</param>
sealed record KnownPack(
    string Name, PackRecord? Row, StagedPack? Installed, IReadOnlyList<PackVersionRecord> Versions,
    IReadOnlyList<PackPlaceRecord> Places)
{
    /// <summary>The version that is enforced everywhere; null for none, or for the installed one.</summary>
    public PackVersionRecord? Everywhere => Versions.FirstOrDefault(version => Places.Any(place =>
        place.EnforcedId == version.Id && place is { Environment: PackReach.All, Scope: PackReach.All }));

    /// <summary>The newest that is not retired.</summary>
    public PackVersionRecord? Newest => Versions.FirstOrDefault(version => version.RetiredAt is null);

    /// <summary>The furthest stage that a version has anywhere.</summary>
    public string StageOf(PackVersionRecord version) =>
        Places.Any(place => place.EnforcedId == version.Id) ? Stages.Enforce
        : version.RetiredAt is not null ? Stages.Retired
        : Places.Any(place => place.ShadowId == version.Id) ? Stages.Shadow
        : Stages.Draft;

    /// <summary>The stage of the pack, by the version that it is shown by.</summary>
    public string Stage => Everywhere is not null ? Stages.Enforce
        : Installed is not null ? Stages.Installed
        : Versions.Any(version => StageOf(version) == Stages.Enforce) ? Stages.Enforce
        : Versions.Any(version => StageOf(version) == Stages.Shadow) ? Stages.Shadow
        : Newest is not null ? Stages.Draft
        : Stages.Retired;

    /// <summary>Where a version is staged, in words.</summary>
    public IReadOnlyList<string> PlacesOf(PackVersionRecord version) =>
    [
        .. Places.Where(place => place.EnforcedId == version.Id)
            .Select(place => $"{Stages.Enforce} {PackReach.Of(place)}"),
        .. Places.Where(place => place.ShadowId == version.Id)
            .Select(place => $"{Stages.Shadow} {PackReach.Of(place)}"),
    ];

    /// <summary>Whether something of it has a stage, in an environment where one is named.</summary>
    public bool Has(string? stage, string? environment) => stage switch
    {
        Stages.Enforce => Places.Any(place => place.EnforcedId is not null && IsIn(place, environment)),
        Stages.Shadow => Places.Any(place => place.ShadowId is not null && IsIn(place, environment)),
        Stages.Draft => environment is null && Versions.Any(version => StageOf(version) == Stages.Draft),
        Stages.Installed => Installed is not null && environment is null,
        Stages.Retired => environment is null && Stage == Stages.Retired,
        _ => environment is null
            || Places.Any(place => (place.EnforcedId ?? place.ShadowId) is not null && IsIn(place, environment)),
    };

    static bool IsIn(PackPlaceRecord place, string? environment) =>
        environment is null || place.Environment == environment;
}
