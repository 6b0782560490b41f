using System.Net.Http.Headers;
using ModelRegistry.Client;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class CsvListTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task What_is_on_record_about_a_version_is_given_as_csv()
    {
        var model = await StagedAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");
        var waiver = await All.Legal.Exceptions.GrantAsync(model, new NewException("LIC-001", "Legal",
            "they agreed", DateOnly.FromDateTime(Now.UtcDateTime).AddDays(20), ["one", "two"], V1), Stop);
        var version = $"api/v1/models/{model}/versions/{V1}";

        var approvals = await LinesAsync(Owner, $"{version}/approvals");
        var evidence = await LinesAsync(Owner, $"{version}/evidence");
        var exceptions = await LinesAsync(Owner, $"api/v1/models/{model}/exceptions");

        Assert.Equal("id,role,by,decision,target,rationale,manifestDigest,at,expiresAt,counts", approvals[0]);
        Assert.Equal(3, approvals.Length);
        Assert.Contains(",MRC,mara,approved,,looked at it,", approvals[1]);
        Assert.EndsWith(",true", approvals[1]);
        Assert.Equal(
            "id,kind,subjectDigest,counts,facts,documentDigest,finished,recordedBy,recordedAt", evidence[0]);
        Assert.Equal(5, evidence.Length);
        Assert.All(evidence.Skip(1), line => Assert.Contains(",true,\"{", line));
        Assert.Equal(2, exceptions.Length);
        Assert.StartsWith($"{waiver.Id},LIC-001,{V1},active,Legal,lena,they agreed,one;two,{waiver.GrantedOn:O},",
            exceptions[1]);
    }

    [Fact]
    public async Task Decisions_are_given_as_csv_page_by_page()
    {
        var model = await StagedAsync();
        var list = $"api/v1/models/{model}/versions/{V1}/decisions?format=csv&limit=1";

        using var first = await Owner.Wire.Http.GetAsync(list, Stop);
        var cursor = Assert.Single(first.Headers.GetValues("X-Next-Cursor"));
        var next = await Owner.Wire.Http.GetStringAsync($"{list}&cursor={Uri.EscapeDataString(cursor)}", Stop);

        var newest = (await first.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "id,event,target,outcome,digest,manifestDigest,by,at,refusedVersion,shadowPack,besideId", newest[0]);
        Assert.Contains(",promote,staging,", Assert.Single(newest[1..]));
        Assert.DoesNotContain(newest[1], next);
    }

    [Fact]
    public async Task Policies_vocabularies_users_and_tokens_are_given_as_csv()
    {
        var admin = Registry.Admin;

        var policies = await LinesAsync(Owner, "api/v1/policies");
        var vocabularies = await LinesAsync(Owner, "api/v1/vocabularies");
        var users = await LinesAsync(admin, "api/v1/users?limit=500");
        var tokens = await LinesAsync(admin, "api/v1/users/mara/tokens");

        Assert.Equal(
            "name,version,title,owner,sha256,rules,testsPassed,testsFailed,warnings,stage,places,newest", policies[0]);
        Assert.Contains(policies, line => line.StartsWith("ai/baseline,", StringComparison.Ordinal));
        Assert.Equal("name,title,description,terms", vocabularies[0]);
        Assert.Contains(vocabularies, line => line.StartsWith("use-case,", StringComparison.Ordinal));
        Assert.Equal("id,handle,displayName,email,kind,grants,createdAt,disabledAt", users[0]);
        Assert.Contains(users, line => line.Contains(",mara,") && line.Contains(",MRC:*,"));
        Assert.Equal("id,name,scopes,createdAt,expiresAt,revokedAt", tokens[0]);
        Assert.Contains(",test,,", Assert.Single(tokens[1..]));
    }

    static async Task<string[]> LinesAsync(RegistryClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var answer = await client.Wire.Http.SendAsync(request, Stop);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
