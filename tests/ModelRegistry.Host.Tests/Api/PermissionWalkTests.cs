using System.Net;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>Who may not do a thing learns that and no more: not whether the request would have been right.</summary>
public sealed class PermissionWalkTests(GovernedRegistry governed) : ApiWalk(governed)
{
    [Fact]
    public async Task Whoever_has_no_rights_is_refused_before_the_body_is_read()
    {
        await FillAsync();
        using var nobody = await Registry.SignInAsync($"nobody-{Guid.CreateVersion7():N}", Stop);
        var writes = (await DescriptionAsync()).Operations.Where(operation => !operation.Reads).ToList();

        foreach (var operation in writes)
        {
            using var answer = await SendAsync(nobody.Wire.Http, operation.Method, Address(operation), "{\"garbage");

            var problem = await ProblemAsync(answer);
            Assert.True(problem is "forbidden" or "not-found", $"{operation} answers {problem}.");
            Assert.Null((await JsonAsync(answer))["errors"]);
        }
        Assert.True(writes.Count > 25, $"Only {writes.Count} operations write.");
    }

    [Fact]
    public async Task A_reader_is_refused_before_the_body_is_read()
    {
        await FillAsync();
        using var viewer = await Registry.SignInAsync($"viewer-{Guid.CreateVersion7():N}", Stop, "Viewer");

        foreach (var operation in (await DescriptionAsync()).Operations
            .Where(operation => !operation.Reads && !operation.Asks))
        {
            using var answer = await SendAsync(viewer.Wire.Http, operation.Method, Address(operation), "{\"garbage");

            var problem = await ProblemAsync(answer);
            Assert.True(problem is "forbidden" or "not-found", $"{operation} answers {problem}.");
        }
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_everywhere()
    {
        await FillAsync();
        using var stranger = Registry.As(null);

        foreach (var operation in (await DescriptionAsync()).Operations)
        {
            using var answer = await SendAsync(
                stranger.Wire.Http, operation.Method, Address(operation), operation.Reads ? null : "{\"garbage");

            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{operation}: {answer.StatusCode}.");
            Assert.Equal("unauthenticated", await ProblemAsync(answer));
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Fact]
    public async Task Nobody_is_told_the_name_that_an_id_stands_for()
    {
        await FillAsync();
        var id = (await Owner.Models.GetAsync(Model.Split('/')[0], Model.Split('/')[1], Stop)).Value.Id;
        using var nobody = await Registry.SignInAsync($"nobody-{Guid.CreateVersion7():N}", Stop);

        foreach (var operation in (await DescriptionAsync()).Operations.Where(one => one.Path.Contains("{group}")))
        {
            var address = Address(operation).Replace(Model, id.ToString(), StringComparison.Ordinal);
            using var answer = await SendAsync(
                nobody.Wire.Http, operation.Method, address, operation.Reads ? null : "{\"garbage");

            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{operation}: {answer.StatusCode}.");
            Assert.DoesNotContain(Model, await answer.Content.ReadAsStringAsync(Stop));
        }
    }
}
