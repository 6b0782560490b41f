using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Audit;

/// <summary>Somebody with full rights on the database changes the log behind the registry's back.</summary>
public sealed class TamperTests(SharedRegistry shared) : RegistryTest(shared)
{
    const int Events = 8;

    [Theory]
    [InlineData("update audit_log set \"Hash\" = \"Hash\"")]
    [InlineData("update audit_log set \"Action\" = 'x' where \"Seq\" = 0")]
    [InlineData("delete from audit_log")]
    [InlineData("delete from audit_log where \"Seq\" = 0")]
    public async Task The_database_itself_refuses_to_change_the_log(string statement)
    {
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.done", Unique("t")));

        var refused = await Assert.ThrowsAnyAsync<DbException>(
            () => Registry.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(statement, Stop)));

        Assert.Contains("append-only", refused.Message);
    }

    [Fact]
    public async Task Truncating_the_log_is_refused_where_there_is_such_a_statement()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite has no truncate");

        var refused = await Assert.ThrowsAnyAsync<DbException>(
            () => Registry.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("truncate audit_log", Stop)));

        Assert.Contains("append-only", refused.Message);
    }

    [Theory]
    [InlineData("update audit_log set \"Leaf\" = replace(\"Leaf\", 'number\":4', 'number\":9') where \"Seq\" = {4}", 4)]
    [InlineData("update audit_log set \"Hash\" = repeat_a where \"Seq\" = {3}", 3)]
    [InlineData("update audit_log set \"Action\" = 'thing.never' where \"Seq\" = {5}", 5)]
    [InlineData("update audit_log set \"At\" = \"At\" + 1 where \"Seq\" = {5}", 5)]
    [InlineData("delete from audit_log where \"Seq\" = {2}", 2)]
    [InlineData("delete from audit_log where \"Seq\" >= {6}", 6)]
    [InlineData("update audit_log set \"Seq\" = \"Seq\" + 1000 where \"Seq\" >= {6}", 6)]
    [InlineData("update audit_head set \"Hash\" = repeat_a", 8)]
    [InlineData("update audit_head set \"Size\" = \"Size\" - 1", 7)]
    [InlineData("update audit_head set \"Size\" = \"Size\" + 1", 8)]
    public async Task Verification_names_the_first_event_that_is_not_as_it_was_written(string statement, int at)
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        var first = await FillAsync(registry);
        Assert.True((await registry.Admin.Audit.VerifyAsync(Stop)).Ok);

        await TamperAsync(registry, Numbered(statement, first));

        var verified = await registry.Admin.Audit.VerifyAsync(Stop);
        Assert.False(verified.Ok);
        Assert.Equal(first + at, verified.Broken!.Seq);
        Assert.NotEmpty(verified.Broken.Reason);
    }

    [Fact]
    public async Task Two_events_that_changed_places_are_found()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        var first = await FillAsync(registry);

        await TamperAsync(registry, Numbered("update audit_log set \"Seq\" = -1 where \"Seq\" = {2}", first));
        await TamperAsync(registry, Numbered("update audit_log set \"Seq\" = {2} where \"Seq\" = {5}", first));
        await TamperAsync(registry, Numbered("update audit_log set \"Seq\" = {5} where \"Seq\" = -1", first));

        Assert.Equal(first + 2, (await registry.Admin.Audit.VerifyAsync(Stop)).Broken!.Seq);
    }

    static async Task<long> FillAsync(TestRegistry registry)
    {
        var head = await SettledAsync(registry);
        var last = Guid.Empty;
        for (var i = 0; i < Events; i++)
            last = await registry.RecordAsync("thing.counted", "one", new() { ["number"] = i });
        await registry.SequencedAsync(last);
        return head.Size;
    }

    static async Task<AuditHead> SettledAsync(TestRegistry registry)
    {
        await registry.SequencedAsync(await registry.RecordAsync("thing.started", "start"));
        return await registry.Admin.Audit.HeadAsync(Stop);
    }

    static string Numbered(string statement, long first)
    {
        for (var i = 0; i < Events; i++)
            statement = statement.Replace($"{{{i}}}", $"{first + i}", StringComparison.Ordinal);
        return statement.Replace("repeat_a", $"'{new string('a', 64)}'", StringComparison.Ordinal);
    }

    static Task TamperAsync(TestRegistry registry, string statement) => registry.InDatabaseAsync(async db =>
    {
        string[] triggers = db.IsPostgres
            ? ["alter table audit_log disable trigger all"]
            : ["drop trigger if exists audit_log_keeps_rows", "drop trigger if exists audit_log_loses_no_rows"];
        foreach (var disable in triggers) await db.Database.ExecuteSqlRawAsync(disable, Stop);
        return await db.Database.ExecuteSqlRawAsync(statement, Stop);
    });
}
