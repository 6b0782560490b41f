using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// Keeps the text of every script that was ever offered, beside the packs and under its digest, so that a decision
/// that asked it can be made again after it was changed or taken away.
/// </summary>
sealed class ScriptArchive(
    RegistryDb db, ScriptFunctions scripts, FunctionCatalogue catalogue, MetadataSchema schema, AuditTrail audit,
    TimeProvider clock) : IDisposable
{
    /// <summary>No pack is called so: names of packs have no colon.</summary>
    const string Prefix = "script:";

    /// <summary>Lets one process through at a time that starts; on SQLite the writer's turn does that.</summary>
    const long Lock = 0x73637278;

    readonly List<FormerScripts> _opened = [];

    /// <summary>Keeps the scripts of now.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (scripts.Files.Count == 0) return;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        foreach (var script in scripts.Files.DistinctBy(script => script.Sha256))
        {
            if (await db.PolicyPacks.FindAsync([script.Sha256], cancellationToken) is not null) continue;
            db.PolicyPacks.Add(new()
            {
                Sha256 = script.Sha256,
                Name = Prefix + script.Name,
                Version = script.Version,
                Source = script.Text,
                File = script.File,
                Installed = false,
                FirstSeenAt = clock.GetUtcNow(),
            });
            audit.Record(AuditActions.PolicyPackAdded, "policy-script", script.Name,
                new JsonObject { ["digest"] = $"sha256:{script.Sha256}", ["version"] = script.Version });
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// The scripts of a decision as they were then, until this ends; null when all are as they were, when a text is
    /// not kept, or when this registry runs no scripts.
    /// </summary>
    public async Task<FormerScripts?> OfAsync(Decision decision, CancellationToken cancellationToken)
    {
        var others = (decision.Functions ?? []).Where(then => then.Sha256 is not null
            && (!catalogue.Offered.All.TryGetValue(then.Name, out var now) || now.Sha256 != then.Sha256)).ToList();
        if (!scripts.IsOn || others.Count == 0) return null;
        var digests = others.Select(then => then.Sha256!).ToList();
        var rows = await db.PolicyPacks.AsNoTracking()
            .Where(row => digests.Contains(row.Sha256) && row.Name.StartsWith(Prefix))
            .ToListAsync(cancellationToken);
        if (rows.Count == 0) return null;
        var former = new FormerScripts(schema, [.. rows.Select(Read)], catalogue.Offered);
        _opened.Add(former);
        return former;
    }

    /// <summary>Ends the scripts of other times.</summary>
    public void Dispose() => _opened.ForEach(each => each.Dispose());

    static ScriptFile Read(PolicyPackRecord row) => new ScriptReader().Read(row.File ?? "script.csx", row.Source, []);
}
