using System.Net;
using System.Text;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Problems;

public sealed class ValidationTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_value_that_is_too_long_is_a_problem_with_field_remedy_and_trace()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Models.CreateAsync(
            new NewModel("search", Unique("bot"), new string('x', 4001)), Stop));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-value"), (refused.Status, refused.Code));
        Assert.Equal(["description"], refused.Problem.Errors!.Keys);
        Assert.Contains("4000", refused.Problem.Errors["description"][0]);
        Assert.Contains("field description ", refused.Problem.Errors["description"][0]);
        Assert.Contains("description", refused.Problem.Detail);
        Assert.False(string.IsNullOrEmpty(refused.Problem.Remedy));
        Assert.Matches("^[0-9a-f]{32}$", refused.Problem.TraceId);
    }

    [Fact]
    public async Task Every_wrong_field_is_named_in_one_answer()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Lineage.AddAsync(
            new NewLineageEdge("", new string('r', 41), new string('t', 601)), Stop));

        Assert.Equal("invalid-value", refused.Code);
        Assert.Equal(["from", "relation", "to"], refused.Problem.Errors!.Keys.Order());
    }

    [Fact]
    public async Task A_wrong_member_of_a_list_is_named_with_its_place()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Identity.CreateUserAsync(
            new NewUser(Unique("dana"), [new("Viewer"), new("Viewer", new string('m', 201))]), Stop));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-value"), (refused.Status, refused.Code));
        Assert.Equal(["grants[1].models"], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task The_answer_is_problem_json_with_the_same_status_inside_and_out()
    {
        using var body = new StringContent("""{"handle":"","grants":[]}""", Encoding.UTF8, "application/json");
        using var answer = await Admin.Wire.Http.PostAsync("api/v1/users", body, Stop);

        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"status\":422", text);
        Assert.Contains("urn:model-registry:problem:invalid-value", text);
    }
}
