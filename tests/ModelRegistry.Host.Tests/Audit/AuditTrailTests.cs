using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Audit;

public sealed class AuditTrailTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task An_event_with_a_fraction_is_refused_before_it_can_block_the_log()
    {
        var target = Unique("poison");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Registry.RecordAsync("thing.weighed", target, new JsonObject { ["ratio"] = 0.5 }));

        await Registry.SequencedAsync(await Registry.RecordAsync("thing.done", target));
        Assert.Equal("thing.done", Assert.Single(await Registry.EventsOfAsync(target)).Action);
    }

    [Fact]
    public async Task An_event_beyond_32_KiB_is_refused_before_it_can_block_the_log()
    {
        var fits = new JsonObject { ["list"] = new string('x', 31 * 1024) };
        var large = new JsonObject { ["list"] = new string('x', 32 * 1024) };

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Registry.RecordAsync("thing.listed", Unique("large"), large));

        Assert.Contains("32768", refused.Message);
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.listed", Unique("fits"), fits));
    }

    [Fact]
    public async Task Events_of_a_change_that_fails_never_reach_the_log()
    {
        var target = Unique("undone");
        await using (var scope = Registry.Services.CreateAsyncScope())
            scope.ServiceProvider.GetRequiredService<AuditTrail>().Record("thing.undone", "thing", target);

        await Registry.SequencedAsync(await Registry.RecordAsync("thing.done", Unique("after")));

        Assert.Empty(await Registry.EventsOfAsync(target));
    }

    [Fact]
    public void Order_holds_when_the_clock_steps_back()
    {
        var clock = new SteppingClock();
        var order = new AuditOrder(clock);

        var before = order.Next();
        clock.Now -= TimeSpan.FromHours(1);
        var after = order.Next();
        clock.Now += TimeSpan.FromHours(3);
        var later = order.Next();

        Assert.True(before < after);
        Assert.Equal(clock.Now, later);
    }

    [Fact]
    public async Task Events_recorded_while_the_clock_steps_back_keep_their_order_and_tell_the_clocks_time()
    {
        var clock = new SteppingClock();
        await using var registry = await TestRegistry.StartAsync(
            Stop, services => services.AddSingleton<TimeProvider>(clock));
        await using (var scope = registry.Services.CreateAsyncScope())
        {
            var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
            for (var i = 0; i < 20; i++)
            {
                trail.Record("thing.counted", "thing", "one", new JsonObject { ["number"] = i });
                clock.Now -= TimeSpan.FromSeconds(1);
            }
            await scope.ServiceProvider.GetRequiredService<Data.RegistryDb>().SaveChangesAsync(Stop);
        }
        await registry.SequencedAsync(await registry.RecordAsync("thing.done", "end"));

        var events = await registry.EventsOfAsync("one");
        var numbers = new List<int>();
        foreach (var one in events)
            numbers.Add((await registry.Admin.Audit.GetAsync(one.Seq, Stop)).Body
                .GetProperty("details").GetProperty("number").GetInt32());

        Assert.Equal(Enumerable.Range(0, 20), numbers);
        Assert.Equal(events.Select(one => one.At).OrderDescending(), events.Select(one => one.At));
    }

    [Fact]
    public async Task A_stored_record_has_the_digest_that_was_logged_when_it_was_made()
    {
        var made = new ExceptionRecord
        {
            Id = Guid.CreateVersion7(), ModelId = Guid.CreateVersion7(), RuleId = "LIC-002", Rationale = "Legal agreed",
            Controls = "[]", ApproverRole = "Legal", ApproverId = Guid.CreateVersion7(),
            GrantedOn = new(2026, 11, 23), ExpiresOn = new(2027, 2, 1),
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        var digest = AuditDigest.Of(made);

        var read = await Registry.InDatabaseAsync(async db =>
        {
            db.Models.Add(new Data.Models.ModelRecord
            {
                Id = made.ModelId, Group = "audit", Name = Unique("m"), Key = Unique("audit/m"), Description = "",
                Owners = "[]", Tags = "[]", CreatedBy = Guid.Empty, CreatedAt = made.CreatedAt,
                UpdatedAt = made.CreatedAt,
            });
            db.Exceptions.Add(made);
            await db.SaveChangesAsync(Stop);
            return await db.Exceptions.AsNoTracking().FirstAsync(row => row.Id == made.Id, Stop);
        });

        read.RevokedAt = made.CreatedAt;
        Assert.Equal(digest, AuditDigest.Of(read));
        Assert.DoesNotContain("Legal agreed", AuditRecords.Of(read).ToJsonString());
    }

    sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
