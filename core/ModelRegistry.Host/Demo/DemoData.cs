using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Demo;

/// <summary>Fills an empty registry with demo data.</summary>
sealed class DemoData(RegistryDb db, BulkWriter writer, AuditTrail audit)
{
    const int VersionsAtOnce = 2000;

    /// <exception cref="StartupException">The registry holds models already.</exception>
    public async Task FillAsync(DemoSize size, Action<long> progress, CancellationToken cancellationToken)
    {
        if (await db.Models.AnyAsync(cancellationToken))
            throw new StartupException("demo data: the registry holds models already; give an empty one with --data.");
        var author = await db.Users.OrderBy(user => user.CreatedAt).Select(user => user.Id)
            .FirstAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var versions = 0L;
        foreach (var batch in new DemoGenerator(size, author).Batches(VersionsAtOnce))
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            await WriteAsync(batch, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            progress(versions += batch.Versions.Count);
        }
        await db.Database.ExecuteSqlRawAsync("analyze", cancellationToken);
        audit.Record("demo.data-added", "registry", "registry", new JsonObject
        {
            ["models"] = size.Models,
            ["versions"] = size.Versions,
            ["artifacts"] = size.Artifacts,
            ["seed"] = size.Seed,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    async Task WriteAsync(DemoBatch batch, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(batch.Models, cancellationToken);
        await writer.WriteAsync(batch.Versions, cancellationToken);
        await writer.WriteAsync(batch.Artifacts, cancellationToken);
        await writer.WriteAsync(batch.Edges, cancellationToken);
        await writer.WriteAsync(batch.Deployments, cancellationToken);
        await writer.WriteAsync(batch.Endpoints, cancellationToken);
    }
}
