using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Functions;
using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Tests.Functions;

/// <summary>Makes a decision again as a registry would that offers other functions by now.</summary>
sealed class LaterReplay(RegistryDb db, ScriptFunctions scripts, MetadataSchema schema, AuditTrail audit)
{
    /// <summary>Whether it came out the same.</summary>
    public async Task<bool> RunAsync(
        Guid decision, IReadOnlyList<HostFunction> offered, CancellationToken cancellationToken)
    {
        var catalogue = new FunctionCatalogue([new Fixed(offered)], schema);
        var row = await db.Decisions.AsNoTracking().SingleAsync(one => one.Id == decision, cancellationToken);
        var sets = new PackSets(new PolicyCompiler(schema, functions: catalogue.Offered));
        using var archive = new ScriptArchive(db, scripts, catalogue, schema, audit, TimeProvider.System);
        return await new DecisionReplay(db, sets, archive).RunAsync(row, cancellationToken) == row.Decision;
    }

    sealed class Fixed(IReadOnlyList<HostFunction> functions) : IFunctionSource
    {
        public IEnumerable<HostFunction> Functions => functions;
    }
}
