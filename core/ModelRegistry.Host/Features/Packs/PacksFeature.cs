using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Policy packs: their versions, and where each is in force.</summary>
static class PacksFeature
{
    /// <summary>What a request that brings a pack in may have; every character may be written as an escape.</summary>
    public const int MostBytes = (6 * NewPack.MostCharacters) + 4096;

    /// <summary>The entity tag of a pack of which nothing was brought in yet.</summary>
    public const string InstalledTag = "\"0\"";

    public static IHostApplicationBuilder AddPacks(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<PackLock>();
        builder.Services.TryAddScoped<PackFinder>();
        builder.Services.TryAddScoped<PackWriter>();
        builder.Services.TryAddScoped<PackViews>();
        builder.Services.TryAddScoped<PackCatalogue>();
        builder.Services.TryAddScoped<PackRetirement>();
        builder.Services.TryAddScoped<StageViews>();
        builder.Services.TryAddScoped<StageDesk>();
        builder.Services.TryAddScoped<StageCheck>();
        builder.Services.TryAddScoped<StageLog>();
        builder.Services.TryAddScoped<ProposalDesk>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Policies");
        ListPolicies.Map(routes);
        GetPolicy.Map(routes);
        AddPack.Map(routes);
        PutPack.Map(routes);
        ListPackVersions.Map(routes);
        GetPackVersion.Map(routes);
        GetPackSource.Map(routes);
        RetirePack.Map(routes);
        ListStages.Map(routes);
        StagePack.Map(routes);
        ListProposals.Map(routes);
        GetProposal.Map(routes);
        DecideProposal.Map(routes);
    }
}
