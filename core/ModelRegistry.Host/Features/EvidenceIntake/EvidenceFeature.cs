using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Evidence.Evals;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>Bills of materials, scans, evaluations and signatures of versions.</summary>
static class EvidenceFeature
{
    public const string Version = "/models/{group}/{name}/versions/{version}";

    public static IHostApplicationBuilder AddEvidenceIntake(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<EvalReader>();
        builder.Services.TryAddSingleton<EvidenceReaders>();
        builder.Services.TryAddSingleton<SignatureReader>();
        builder.Services.TryAddScoped<EvidenceLog>();
        builder.Services.TryAddScoped<EvidenceWriter>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Evidence");
        AttachEvidence.Map(routes);
        ListEvidence.Map(routes);
        DownloadEvidence.Map(routes);
        ListTrustedKeys.Map(routes);
    }
}
