using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance.Functions;
using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Governance.Plans;
using ModelRegistry.Host.Governance.Timers;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;
using ModelRegistry.Policy;
using ModelRegistry.Schema;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Governance;

static class GovernanceRegistration
{
    public static IHostApplicationBuilder AddGovernance(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(services =>
            new PolicyCompiler(services.GetRequiredService<MetadataSchema>(),
                functions: services.GetRequiredService<FunctionCatalogue>().Offered));
        builder.Services.AddSingleton<IFunctionSource, PluginFunctions>();
        builder.Services.TryAddSingleton<ScriptFunctions>();
        builder.Services.AddSingleton<IFunctionSource>(services => services.GetRequiredService<ScriptFunctions>());
        builder.Services.TryAddSingleton<FunctionCatalogue>();
        builder.Services.TryAddSingleton<FunctionChanges>();
        builder.Services.TryAddSingleton<PackLibrary>();
        builder.Services.TryAddSingleton<PackHeaderReader>();
        builder.Services.TryAddSingleton<PackSets>();
        builder.Services.TryAddSingleton<PackFit>();
        builder.Services.TryAddSingleton<ShadowJudge>();
        builder.Services.TryAddSingleton<ShelfMemory>();
        builder.Services.TryAddSingleton<PackWarnings>();
        builder.Services.TryAddSingleton<TrustedKeys>();
        builder.Services.TryAddSingleton<FrozenContent>();
        builder.Services.TryAddSingleton<TwoPersonRule>();
        builder.Services.TryAddSingleton<Recertification>();
        builder.Services.TryAddSingleton<SupplyGuide>();
        builder.Services.TryAddSingleton<ExceptionRules>();
        builder.Services.TryAddScoped<PackShelf>();
        builder.Services.TryAddScoped<PackImports>();
        builder.Services.TryAddScoped<PackIntake>();
        builder.Services.TryAddScoped<PackKeeper>();
        builder.Services.TryAddScoped<ScriptArchive>();
        builder.Services.TryAddScoped<VersionRecordReader>();
        builder.Services.TryAddScoped<CurrentProduction>();
        builder.Services.TryAddScoped<EffectiveDocuments>();
        builder.Services.TryAddScoped<PolicyGate>();
        builder.Services.TryAddScoped<DecisionReplay>();
        builder.Services.TryAddScoped<GateLog>();
        builder.Services.TryAddSingleton<PlanTasks>();
        builder.Services.TryAddScoped<ApprovalPlanner>();
        builder.Services.TryAddScoped<GatePlan>();
        builder.Services.TryAddScoped<ApprovalDemands>();
        builder.Services.TryAddScoped<PeopleOnly>();
        builder.Services.TryAddScoped<HeldVersions>();
        builder.Services.TryAddScoped<VersionMoves>();
        builder.Services.TryAddScoped<ApprovalMoves>();
        builder.Services.TryAddScoped<Gatekeeper>();
        builder.Services.TryAddScoped<RegistrationGate>();
        builder.Services.TryAddScoped<EffectiveCompleteness>();
        builder.Services.TryAddScoped<GovernanceTimers>();
        builder.Services.TryAddScoped<RecertificationFindings>();
        builder.AddWorkHandler<CompletenessHandler>(CompletenessHandler.Name, Roles.Worker);
        builder.AddWorkHandler<ExceptionEnd>(ExceptionEnd.Name, Roles.Worker);
        return builder.AddWorkHandler<RecertificationDue>(RecertificationDue.Name, Roles.Worker);
    }

    /// <summary>
    /// Reads packs and keys, so that a mistake in them refuses the start, and keeps the packs' sources. What packs name
    /// and no vocabulary has is logged.
    /// </summary>
    public static async Task PrepareGovernanceAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<TrustedKeys>();
        await services.GetRequiredService<PackKeeper>().KeepAsync(cancellationToken);
        await services.GetRequiredService<ScriptArchive>().KeepAsync(cancellationToken);
        var log = services.GetRequiredService<ILogger<PackWarnings>>();
        var packs = await services.GetRequiredService<PackShelf>().CurrentAsync(cancellationToken);
        if (services.GetRequiredService<PackFit>().OfEnforced(packs) is { } misfit)
            throw new StartupException(
                $"--packs: {misfit} Put the folder back as it was, and change what is enforced first.");
        foreach (var warning in await services.GetRequiredService<PackWarnings>()
            .CurrentAsync(packs, cancellationToken)) log.PackWarned(warning.Pack.Name, warning.Text);
    }
}
