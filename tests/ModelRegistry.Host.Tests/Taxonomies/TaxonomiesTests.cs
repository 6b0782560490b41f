using System.Net;
using System.Text;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Taxonomies;

public sealed class TaxonomiesTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task An_empty_registry_begins_with_the_six_vocabularies_filled()
    {
        var all = await Admin.Taxonomies.ListAsync(Stop);

        Assert.Equal(
            ["business-domain", "customer-impact", "data-domain", "geography", "sensitivity", "use-case"],
            all.Select(vocabulary => vocabulary.Name).Order());
        Assert.All(all, vocabulary => Assert.True(vocabulary.Terms > 3));
    }

    [Theory]
    [InlineData("use-case", "hiring,credit-scoring,education,essential-services,law-enforcement,biometrics,medical")]
    [InlineData("geography", "EU,EEA")]
    public async Task The_values_that_the_packs_name_are_there(string vocabulary, string values)
    {
        var terms = await Admin.Taxonomies.ListTermsAsync(vocabulary, withRetired: false, cursor: null, Stop);

        Assert.Superset(values.Split(',').ToHashSet(), terms.Items.Select(term => term.Value).ToHashSet());
    }

    [Fact]
    public async Task A_value_can_be_used_once_it_is_added_and_not_once_it_is_retired()
    {
        var value = Unique("case");
        var document = $$$"""{"risk":{"use_cases":["{{{value}}}"]}}""";
        var model = await Admin.Models.CreateAsync(new NewModel("search", Unique("bot")), Stop);

        var before = await Assert.ThrowsAsync<RegistryException>(() => RegisterAsync(model, "1.0.0", document));
        var added = await Admin.Taxonomies.AddTermAsync("use-case", new NewVocabularyTerm(value, "A case"), Stop);
        await RegisterAsync(model, "1.0.0", document);
        var retired = await Admin.Taxonomies.ChangeTermAsync(
            "use-case", value, added.ETag, new VocabularyTermChange(Retired: true), Stop);
        var after = await Assert.ThrowsAsync<RegistryException>(() => RegisterAsync(model, "2.0.0", document));
        var kept = await Admin.Versions.PutMetadataAsync(
            model.Group, model.Name, "1.0.0", "*", Encoding.UTF8.GetBytes(document), VersionsClient.Json, Stop);

        Assert.Equal("metadata-invalid", before.Code);
        Assert.Equal("metadata-invalid", after.Code);
        Assert.True(retired.Retired);
        Assert.Equal("1.0.0", kept.Version);
    }

    [Fact]
    public async Task A_value_is_there_whatever_its_case()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Taxonomies.AddTermAsync("geography", new NewVocabularyTerm("eu"), Stop));

        Assert.Equal((HttpStatusCode.Conflict, "term-exists"), (refused.Status, refused.Code));
        Assert.Contains("EU", refused.Problem.Detail);
    }

    [Fact]
    public async Task Retired_values_are_listed_on_request_alone()
    {
        var value = Unique("old");
        var added = await Admin.Taxonomies.AddTermAsync("data-domain", new NewVocabularyTerm(value), Stop);
        await Admin.Taxonomies.ChangeTermAsync(
            "data-domain", value, added.ETag, new VocabularyTermChange(Retired: true), Stop);

        var used = await Admin.Taxonomies.ListTermsAsync("data-domain", withRetired: false, null, Stop);
        var all = await Admin.Taxonomies.ListTermsAsync("data-domain", withRetired: true, null, Stop);

        Assert.DoesNotContain(used.Items, term => term.Value == value);
        Assert.Contains(all.Items, term => term.Value == value && term.Retired);
    }

    [Fact]
    public async Task A_stale_change_is_refused()
    {
        var value = Unique("x");
        var added = await Admin.Taxonomies.AddTermAsync("sensitivity", new NewVocabularyTerm(value), Stop);
        await Admin.Taxonomies.ChangeTermAsync(
            "sensitivity", value, added.ETag, new VocabularyTermChange("New"), Stop);

        var stale = await Assert.ThrowsAsync<RegistryException>(() => Admin.Taxonomies.ChangeTermAsync(
            "sensitivity", value, added.ETag, new VocabularyTermChange("Newer"), Stop));

        Assert.Equal("precondition-failed", stale.Code);
        Assert.Equal("New", (await Admin.Taxonomies.GetTermAsync("sensitivity", value, Stop)).Value.Label);
    }

    [Fact]
    public async Task Vocabularies_and_values_that_are_not_there_are_answered_with_the_nearest()
    {
        var vocabulary = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Taxonomies.ListTermsAsync("use-cases", withRetired: false, null, Stop));
        var value = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Taxonomies.GetTermAsync("use-case", "hirring", Stop));

        Assert.Contains("Did you mean use-case?", vocabulary.Problem.Detail);
        Assert.Contains("Did you mean hiring?", value.Problem.Detail);
    }

    [Fact]
    public async Task Only_administrators_keep_vocabularies()
    {
        using var owner = await Registry.SignInAsync(Unique("olga"), Stop, "ModelOwner");

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => owner.Taxonomies.AddTermAsync("use-case", new NewVocabularyTerm(Unique("x")), Stop));

        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task The_schema_of_the_metadata_is_served_and_not_sent_twice()
    {
        using var first = await Admin.Wire.Http.GetAsync("api/v1/schemas/model-metadata", Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, "api/v1/schemas/model-metadata");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await Admin.Wire.Http.SendAsync(again, Stop);

        Assert.Contains("json-schema.org/draft/2020-12", await first.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    Task<ModelVersion> RegisterAsync(Model model, string version, string metadata) => Admin.Versions.RegisterAsync(
        model.Group, model.Name,
        new NewVersion(version, System.Text.Json.JsonDocument.Parse(metadata).RootElement), Stop);
}
