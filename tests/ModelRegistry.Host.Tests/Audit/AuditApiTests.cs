using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Audit;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Audit;

public sealed class AuditApiTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_change_leaves_one_event_that_tells_who_and_what()
    {
        var user = await Admin.Identity.CreateUserAsync(new NewUser(Unique("audited"), [new("Viewer")]), Stop);
        await AllSequencedAsync();

        var found = Assert.Single(await Registry.EventsOfAsync(user.Id.ToString()));

        var admin = await Admin.Identity.WhoAmIAsync(Stop);
        Assert.Equal("user.created", found.Action);
        Assert.Equal(("admin", admin.Id), (found.Actor, found.ActorId));
        Assert.Equal("user", found.Target.Kind);
    }

    [Fact]
    public async Task The_leaf_is_the_text_that_was_hashed_and_holds_no_personal_data()
    {
        var handle = Unique("quiet");
        var user = await Admin.Identity.CreateUserAsync(new NewUser(handle, []), Stop);
        await AllSequencedAsync();
        var seq = Assert.Single(await Registry.EventsOfAsync(user.Id.ToString())).Seq;

        var detail = await Admin.Audit.GetAsync(seq, Stop);

        var leaf = Assert.IsType<LeafResult.Made>(AuditLeaf.Read(Encoding.UTF8.GetBytes(detail.Leaf))).Leaf;
        Assert.Equal(detail.Event.Hash, leaf.Hash);
        Assert.DoesNotContain(handle, detail.Leaf);
        var text = Assert.Single(detail.Texts!);
        Assert.Equal(("handle", handle), (text.Name, text.Value));
        Assert.True(Disclosure.TryParse(text.Encoded, out var disclosure) && disclosure.IsCommittedIn(detail.Body));
    }

    [Fact]
    public async Task A_token_for_the_log_alone_reads_leaves_without_texts()
    {
        var seq = await Registry.SequencedAsync(await Registry.RecordAsync(
            "thing.done", Unique("t"), texts: new Dictionary<string, string> { ["rationale"] = "Ada said so" }));
        var narrow = await Admin.Identity.CreateTokenAsync("admin", new NewToken("siem", ["audit.read:*"]), Stop);
        using var forwarder = Registry.As(narrow.Secret);

        var detail = await forwarder.Audit.GetAsync(seq, Stop);

        Assert.Null(detail.Texts);
        Assert.DoesNotContain("Ada", detail.Leaf);
    }

    [Fact]
    public async Task Those_without_the_permission_read_nothing()
    {
        using var viewer = await Registry.SignInAsync(Unique("vera"), Stop, "Viewer");

        foreach (var path in (string[])["events", "events/0", "head", "verify"])
        {
            var refused = await Assert.ThrowsAsync<RegistryException>(
                () => viewer.Wire.GetAsync($"api/v1/audit/{path}", AuditJson.Default.AuditHead, Stop));
            Assert.Equal("forbidden", refused.Code);
            Assert.Contains("audit.read", refused.Message);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_hold_every_event_once_in_order(bool oldestFirst)
    {
        var target = Unique("paged");
        for (var i = 0; i < 7; i++)
            await Registry.RecordAsync("thing.counted", target, new JsonObject { ["number"] = i });
        await AllSequencedAsync();

        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = await Admin.Audit.ListAsync(
                new() { TargetId = target, OldestFirst = oldestFirst, Limit = 3, Cursor = cursor }, Stop);
            seen.AddRange(page.Items.Select(row => row.Seq));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(7, seen.Count);
        Assert.Equal(oldestFirst ? seen.Order() : seen.OrderDescending(), seen);
    }

    [Fact]
    public async Task Events_are_found_by_action_actor_and_time()
    {
        var target = Unique("filtered");
        await Registry.RecordAsync("thing.made", target);
        await Registry.RecordAsync("thing.broken", target);
        await Registry.RecordAsync("other.made", target);
        await AllSequencedAsync();
        var all = await Registry.EventsOfAsync(target);

        Assert.Equal(["thing.made"], await ActionsAsync(new() { TargetId = target, Action = "thing.made" }));
        Assert.Equal(["thing.made", "thing.broken"],
            await ActionsAsync(new() { TargetId = target, Action = "thing.*" }));
        Assert.Equal(3, (await ActionsAsync(new() { TargetId = target, Actor = "system" })).Count);
        Assert.Empty(await ActionsAsync(new() { TargetId = target, Actor = "admin" }));
        Assert.Empty(await ActionsAsync(new() { TargetId = target, TargetKind = "model" }));
        Assert.Empty(await ActionsAsync(new() { TargetId = target, To = all[0].At }));
        Assert.Equal(3, (await ActionsAsync(new() { TargetId = target, From = all[0].At })).Count);
    }

    [Theory]
    [InlineData("?order=sideways", "invalid-value")]
    [InlineData("?actor=nobody-of-that-name", "unknown-actor")]
    [InlineData("?cursor=x", "invalid-cursor")]
    [InlineData("?limit=0", "invalid-value")]
    [InlineData("/999999999", "not-found")]
    public async Task Questions_without_sense_are_refused(string question, string code)
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Wire.GetAsync($"api/v1/audit/events{question}", AuditJson.Default.PageAuditEvent, Stop));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task The_log_opens_in_a_spreadsheet()
    {
        var target = Unique("csv");
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.listed", target));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/audit/events?targetId={target}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await Admin.Wire.Http.SendAsync(request, Stop);

        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("seq,id,at,actor_id,actor,action,target_kind,target_id,hash", lines[0]);
        Assert.Contains($",system,thing.listed,thing,{target},", Assert.Single(lines[1..]));
    }

    [Fact]
    public async Task The_whole_log_verifies_and_ends_where_its_head_says()
    {
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.done", Unique("v")));

        var verified = await Admin.Audit.VerifyAsync(Stop);
        var head = await Admin.Audit.HeadAsync(Stop);

        Assert.True(verified.Ok, verified.Broken?.Reason);
        Assert.Equal(head.Origin, verified.Origin);
        Assert.InRange(verified.Size, 2, head.Size);
        Assert.Equal(verified.Head, (await Admin.Audit.GetAsync(verified.Size - 1, Stop)).Event.Hash);
    }

    async Task<IReadOnlyList<string>> ActionsAsync(AuditQuery query) =>
        [.. (await Admin.Audit.ListAsync(query with { OldestFirst = true }, Stop)).Items.Select(row => row.Action)];

    /// <summary>Events enter the log in order, so a last one tells that all before are there.</summary>
    async Task AllSequencedAsync() =>
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.waited", Unique("w")));
}
