using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Versions;

public sealed class VersionsTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_version_is_registered_as_a_draft_of_its_author()
    {
        var model = await ModelAsync();

        var made = await RegisterAsync(model, "2.3.0+build.7");
        var read = await Admin.Versions.GetAsync(model.Group, model.Name, "2.3.0+build.7", Stop);
        var authors = await Registry.InDatabaseAsync(db => db.VersionAuthors
            .Where(author => author.VersionId == made.Id).Select(author => author.Part).ToListAsync(Stop));

        Assert.Equal(("Draft", "admin", "2.3.0+build.7"), (made.State, made.CreatedBy, made.Version));
        Assert.Equal($"{model.Group}/{model.Name}", made.Model);
        Assert.Null(made.ManifestDigest);
        Assert.Equal(made.Id, read.Value.Id);
        Assert.StartsWith($"{made.ETag[..^1]}.", read.ETag);
        Assert.Equal(["author"], authors);
    }

    [Fact]
    public async Task A_version_answers_under_the_models_id_too()
    {
        var model = await ModelAsync();
        var made = await RegisterAsync(model, "1.0.0");

        var read = await Admin.Wire.GetAsync(
            $"api/v1/models/{model.Id}/versions/1.0.0", VersionsJson.Default.ModelVersion, Stop);

        Assert.Equal(made.Id, read.Id);
    }

    [Fact]
    public async Task The_same_version_twice_is_refused()
    {
        var model = await ModelAsync();
        await RegisterAsync(model, "1.0.0");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => RegisterAsync(model, "1.0.0"));

        Assert.Equal((HttpStatusCode.Conflict, "version-exists"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Of_many_who_register_the_same_version_at_once_one_does()
    {
        var model = await ModelAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await RegisterAsync(model, "1.0.0");
                return "made";
            }
            catch (RegistryException refused)
            {
                return refused.Code;
            }
        }));

        Assert.Equal(1, answers.Count(answer => answer == "made"));
        Assert.Equal(7, answers.Count(answer => answer == "version-exists"));
    }

    [Theory]
    [InlineData("v1.0.0", "write 1.0.0")]
    [InlineData("1.0", "three numbers")]
    [InlineData("1.0.01", "must not begin with 0")]
    public async Task A_version_out_of_shape_is_refused_with_what_is_wrong(string version, string reason)
    {
        var model = await ModelAsync();

        var refused = await Assert.ThrowsAsync<RegistryException>(() => RegisterAsync(model, version));

        Assert.Equal("invalid-value", refused.Code);
        Assert.Contains(reason, refused.Problem.Errors!["version"].Single());
    }

    [Fact]
    public async Task Versions_are_listed_newest_first_page_by_page()
    {
        var model = await ModelAsync();
        foreach (var version in new[] { "1.0.0", "1.10.0", "1.9.0", "2.0.0-rc.1", "2.0.0", "2.0.0+b" })
            await RegisterAsync(model, version);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Admin.Versions.ListAsync(
                model.Group, model.Name, new VersionFilter(Limit: 2, Cursor: cursor), Stop);
            seen.AddRange(page.Items.Select(version => version.Version));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(["2.0.0+b", "2.0.0", "2.0.0-rc.1", "1.10.0", "1.9.0", "1.0.0"], seen);
    }

    [Fact]
    public async Task Versions_are_filtered_by_state_and_an_unknown_state_is_refused_with_those_there_are()
    {
        var model = await ModelAsync();
        await RegisterAsync(model, "1.0.0");

        var drafts = await Admin.Versions.ListAsync(model.Group, model.Name, new VersionFilter("draft"), Stop);
        var live = await Admin.Versions.ListAsync(model.Group, model.Name, new VersionFilter("Production"), Stop);
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Versions.ListAsync(model.Group, model.Name, new VersionFilter("Alive"), Stop));

        Assert.Single(drafts.Items);
        Assert.Empty(live.Items);
        Assert.Contains("ApprovedForProd", refused.Message);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_answered_with_the_nearest_one()
    {
        var model = await ModelAsync();
        await RegisterAsync(model, "2.3.0");

        var near = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Versions.GetAsync(model.Group, model.Name, "2.3.1", Stop));

        Assert.Contains("Did you mean 2.3.0?", near.Problem.Detail);
    }

    [Fact]
    public async Task Registering_is_audited_and_queued_for_the_index_in_the_same_transaction()
    {
        var model = await ModelAsync();
        var made = await RegisterAsync(model, "1.0.0");
        var id = made.Id.ToString();

        var events = await Registry.InDatabaseAsync(async db => new HashSet<Guid>([
            .. await db.AuditOutbox.Where(row => row.Event.Contains(id) && row.Event.Contains("version.registered"))
                .Select(row => row.Id).ToListAsync(Stop),
            .. await db.AuditLog.Where(row => row.TargetId == id && row.Action == "version.registered")
                .Select(row => row.Id).ToListAsync(Stop),
        ]));

        Assert.Single(events);     // on its way or in the log; the sequencer may move it between the two looks
    }

    [Fact]
    public async Task Somebody_who_only_reads_may_not_register()
    {
        var model = await ModelAsync();
        using var viewer = await Registry.SignInAsync(Unique("vera"), Stop, "Viewer");

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => viewer.Versions.RegisterAsync(model.Group, model.Name, new NewVersion("1.0.0"), Stop));

        Assert.Equal("forbidden", refused.Code);
    }

    Task<Model> ModelAsync() => Admin.Models.CreateAsync(new NewModel("search", Unique("bot")), Stop);

    Task<ModelVersion> RegisterAsync(Model model, string version, JsonElement? metadata = null) =>
        Admin.Versions.RegisterAsync(model.Group, model.Name, new NewVersion(version, metadata), Stop);
}
