using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Problems;

/// <summary>Texts that no database keeps as they are never reach one.</summary>
public sealed partial class UnstorableTextTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Theory]
    [InlineData(@"{""a"":{""b"":[1,""x\u0000y""]}}", "a.b[1]", "U+0000")]
    [InlineData(@"{""a"":{""b"":[{},{""c"":""\ud800""}]}}", "a.b[1].c", "UTF-16")]
    [InlineData(@"{""a"":""\udc00\ud800""}", "a", "UTF-16")]
    [InlineData(@"{""a"":[],""n\u0000"":1}", @"n\u0000", "U+0000")]
    [InlineData(@"[[],[""\u0000""]]", "[1][0]", "U+0000")]
    [InlineData(@"""\u0000""", "", "U+0000")]
    public async Task Every_endpoint_that_reads_JSON_refuses_the_text_by_its_place(
        string body, string path, string fault)
    {
        var endpoints = Registry.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Where(ReadsJson).ToList();
        using var all = await Registry.SignInAsync(Unique("all"), Stop,
            "Admin", "ModelOwner", "MRC", "Security", "Legal", "Product");

        Assert.True(endpoints.Count > 20, $"Only {endpoints.Count} endpoints read JSON.");
        foreach (var endpoint in endpoints)
        {
            using var answer = await all.Wire.Http.SendAsync(Request(endpoint, body), Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity,
                $"{endpoint.RoutePattern.RawText} answers {answer.StatusCode}: {text}");
            using var problem = JsonDocument.Parse(text);
            var error = Assert.Single(problem.RootElement.GetProperty("errors").EnumerateObject());
            Assert.Equal(path, error.Name);
            Assert.Contains(fault, error.Value[0].GetString());
            Assert.EndsWith("invalid-value", problem.RootElement.GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task JSON_in_another_encoding_is_not_read()
    {
        using var content = new ByteArrayContent(Encoding.Unicode.GetBytes(@"{""handle"":""x\u0000""}"));
        content.Headers.ContentType = new("application/json") { CharSet = "utf-16" };

        using var answer = await Admin.Wire.Http.PostAsync("api/v1/users", content, Stop);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_content_type_that_speaks_of_yaml_opens_no_way_around_it()
    {
        using var content = new StringContent(
            $$$"""{"group":"texts","name":"{{{Unique("aside")}}}","description":"a\u0000b"}""");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; note=yaml");

        using var answer = await Admin.Wire.Http.PostAsync("api/v1/models", content, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("U+0000", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_whole_pair_and_an_escaped_backslash_are_kept()
    {
        var name = Unique("pair");
        using var content = new StringContent(
            $$$"""{"group":"texts","name":"{{{name}}}","description":"\ud83d\ude00 \\u0000 \\ud800"}""",
            Encoding.UTF8, "application/json");

        using var answer = await Admin.Wire.Http.PostAsync("api/v1/models", content, Stop);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(@"😀 \u0000 \ud800", (await Admin.Models.GetAsync("texts", name, Stop)).Value.Description);
    }

    [Theory]
    [InlineData("GET /api/v1/models/a%00b/c HTTP/1.1", "")]
    [InlineData("GET /api/v1/models?query=a%00 HTTP/1.1", "")]
    [InlineData("POST /api/v1/models HTTP/1.1", "Idempotency-Key: a\0b\r\n")]
    [InlineData("GET /api/v1/models/a/%ED%A0%80 HTTP/1.1", "")]
    public async Task The_address_and_the_headers_bring_no_such_text(string line, string header)
    {
        using var wire = new TcpClient();
        await wire.ConnectAsync(Registry.Address.Host, Registry.Address.Port, Stop);
        await wire.GetStream().WriteAsync(Encoding.Latin1.GetBytes(
            $"{line}\r\nHost: {Registry.Address.Authority}\r\nAuthorization: Bearer {Registry.AdminToken}\r\n"
            + $"Content-Length: 0\r\nConnection: close\r\n{header}\r\n"), Stop);
        using var reader = new StreamReader(wire.GetStream());

        var status = await reader.ReadLineAsync(Stop);

        Assert.Matches("^HTTP/1.1 4(00|04|15|22) ", status);
    }

    static bool ReadsJson(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts
        && accepts.ContentTypes.Any(type => type.EndsWith("json", StringComparison.Ordinal));

    static HttpRequestMessage Request(RouteEndpoint endpoint, string body)
    {
        var path = Parameter.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), match =>
            match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "x");
        var accepts = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()!.ContentTypes;
        var request = new HttpRequestMessage(
            new(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]), path)
        {
            Content = new StringContent(body, Encoding.UTF8,
                accepts.First(type => type.EndsWith("json", StringComparison.Ordinal))),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return request;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    static partial Regex Parameter { get; }
}
