using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Inventory;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Inventory;

public sealed class InventoryTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Theory]
    [InlineData(GateEvent.Production)]
    [InlineData(GateEvent.Staging)]
    [InlineData(null)]
    public async Task A_kept_document_is_the_one_that_a_gate_reads(string? target)
    {
        var model = await StagedAsync();
        await ApproveAsync(All.Product, model, "Product", "staging");
        await WaiveAsync(model);

        var kept = await KeptAsync(model);

        var bytes = target switch
        {
            GateEvent.Production => kept.Document,
            GateEvent.Staging => kept.StagingDocument ?? kept.Document,
            _ => kept.OpenDocument ?? kept.Document,
        };
        Assert.Equal(await GateReadsAsync(model, target), Encoding.UTF8.GetString(bytes));
        Assert.NotEqual(kept.Document, kept.StagingDocument);
        Assert.NotNull(kept.Waivers);
    }

    [Fact]
    public async Task Everything_that_is_put_on_record_makes_the_kept_document_stale()
    {
        var model = await DraftAsync();

        Assert.True(await MakesStaleAsync(model, () => AttachAsync(model, V1, "sbom", SampleDocuments.Sbom())));
        Assert.True(await MakesStaleAsync(model, () => UploadAsync(model, V1, "more.bin", [1, 2, 3])));
        Assert.True(await MakesStaleAsync(model, async () =>
        {
            await EvidenceAsync(model, V1);
            await SubmitAsync(model);
        }));
        Assert.True(await MakesStaleAsync(model, () => ApproveAsync(All.Mrc, model, "MRC")));
        Assert.True(await MakesStaleAsync(model, () => WaiveAsync(model)));
        Assert.False(await MakesStaleAsync(model, () => StateAsync(model)));
    }

    [Fact]
    public async Task Records_that_somebody_damaged_keep_no_other_version_from_being_read()
    {
        var (damaged, sound) = (await StagedAsync(), await DraftAsync());
        await KeptAsync(damaged);
        var id = await Registry.InDatabaseAsync(db => IdAsync(db, damaged));
        await Registry.InDatabaseAsync(async db =>
        {
            db.Approvals.Add(new()
            {
                Id = Guid.CreateVersion7(), VersionId = id, ManifestDigest = "abc", Role = "MRC", Decision = "approved",
                ApproverId = await db.Users.Select(user => user.Id).FirstAsync(Stop), Rationale = "", At = default,
            });
            return await db.SaveChangesAsync(Stop);
        });

        await AttachAsync(sound, V1, "sbom", SampleDocuments.Sbom());
        await KeptAsync(sound);
        while (!await Registry.InDatabaseAsync(db => db.InventoryStamps.AnyAsync(
            stamp => stamp.VersionId == id && stamp.ReadAt == stamp.Stamp, Stop)))
            await Task.Delay(20, Stop);

        Assert.False(await Registry.InDatabaseAsync(
            db => db.InventoryDocuments.AnyAsync(row => row.VersionId == id, Stop)));
        await Registry.InDatabaseAsync(db => db.Approvals.Where(row => row.VersionId == id).ExecuteDeleteAsync(Stop));
        await KeptAsync(damaged);
    }

    [Theory]
    [InlineData("versions", "insert", "update")]
    [InlineData("models", "update")]
    [InlineData("artifacts", "insert", "update", "delete")]
    [InlineData("evidence", "insert", "update", "delete")]
    [InlineData("approvals", "insert", "update", "delete")]
    [InlineData("version_authors", "insert", "delete")]
    [InlineData("exceptions", "insert", "update", "delete")]
    [InlineData("users", "update", "delete")]
    public async Task Every_table_that_documents_are_made_of_counts_its_changes(string table, params string[] changes)
    {
        var named = TestDatabase.IsPostgres
            ? """
                select lower(event_manipulation) as "Value" from information_schema.triggers
                where event_object_table = {0} and trigger_name like 'inventory_of_%'
                """
            : """
                select substr(name, length('inventory_of_' || tbl_name || '_') + 1) as "Value" from sqlite_master
                where type = 'trigger' and tbl_name = {0} and name like 'inventory_of_%'
                """;

        var there = await Registry.InDatabaseAsync(
            db => db.Database.SqlQueryRaw<string>(named, table).ToListAsync(Stop));

        Assert.Equal(changes.Order(), there.Distinct().Order());
    }

    Task WaiveAsync(string model) => All.Mrc.Exceptions.GrantAsync(
        model, new NewException("EVL-001", "MRC", "known", Today.AddDays(20), ["watched"]), Stop);

    static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    async Task<bool> MakesStaleAsync(string model, Func<Task> change)
    {
        var kept = await KeptAsync(model);
        await change();
        return await Registry.InDatabaseAsync(
            db => db.InventoryStamps.AnyAsync(
                stamp => stamp.VersionId == kept.VersionId && stamp.Stamp > kept.Stamp, Stop));
    }

    /// <summary>The kept document, once the keeper has caught up.</summary>
    async Task<InventoryDocumentRecord> KeptAsync(string model)
    {
        while (true)
        {
            var kept = await Registry.InDatabaseAsync(async db =>
            {
                var id = await IdAsync(db, model);
                return await db.InventoryDocuments.AsNoTracking().FirstOrDefaultAsync(row => row.VersionId == id
                    && db.InventoryStamps.Any(stamp => stamp.VersionId == id && stamp.Stamp == row.Stamp
                        && stamp.ReadAt == row.Stamp), Stop);
            });
            if (kept is not null) return kept;
            await Task.Delay(50, Stop);
        }
    }

    async Task<string> GateReadsAsync(string model, string? target)
    {
        await using var scope = Registry.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var id = await IdAsync(db, model);
        var version = await db.Versions.FirstAsync(row => row.Id == id, Stop);
        var row = await db.Models.FirstAsync(one => one.Id == version.ModelId, Stop);
        var document = await scope.ServiceProvider.GetRequiredService<EffectiveDocuments>().OfAsync(
            row, version, new GateEvent(GateEvent.Promote, target), TimeProvider.System.GetUtcNow(), Stop);
        return document.Text;
    }

    static Task<Guid> IdAsync(RegistryDb db, string model) => (
        from version in db.Versions
        join row in db.Models on version.ModelId equals row.Id
        where row.Key == model
        select version.Id).SingleAsync(Stop);
}
