namespace ModelRegistry.Schema.Tests;

public sealed class MetadataSchemaTests
{
    readonly MetadataSchema _schema = new();

    [Fact]
    public void The_document_has_the_eleven_blocks_in_their_order()
    {
        var blocks = _schema.Root.Fields.Select(field => field.Name);

        Assert.Equal("1.0", _schema.Version);
        Assert.Equal(
            [
                "identity", "provenance", "artifacts", "data", "evals", "risk", "legal", "security", "governance",
                "deployment", "monitoring",
            ],
            blocks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("evals.llm.halucination_rate")]
    [InlineData("Risk.tier")]
    [InlineData("risk..tier")]
    [InlineData("risk.tier.")]
    [InlineData("risk.tier.name")]
    [InlineData("artifacts[0].type")]
    public void A_path_that_is_not_there_is_not_found(string path)
    {
        Assert.False(_schema.TryFind(path, out var field));
        Assert.Null(field);
    }

    [Theory]
    [InlineData("identity.domain", "business-domain")]
    [InlineData("risk.use_cases", "use-case")]
    [InlineData("data.sensitivity", "sensitivity")]
    [InlineData("data.domains", "data-domain")]
    [InlineData("deployment.geographies", "geography")]
    [InlineData("risk.customer_impact", "customer-impact")]
    public void Each_of_the_six_taxonomies_has_its_place(string path, string vocabulary)
    {
        Assert.True(_schema.TryFind(path, out var field));

        Assert.Equal(new VocabularyType(vocabulary), MetadataSchema.ItemOf(field.Type));
    }

    [Fact]
    public void Everything_inside_a_recorded_field_is_recorded()
    {
        var declaredInside = Walk.Fields(_schema)
            .Where(place => place.Parent is { Origin: Origin.Recorded } && place.Field.Origin == Origin.Declared);

        Assert.Empty(declaredInside);
    }

    [Fact]
    public void Six_blocks_and_the_artifacts_digest_and_size_are_frozen()
    {
        var frozen = Walk.Fields(_schema).Where(place => place.Field.Content).Select(place => place.Path);

        Assert.Equal(
            ["identity", "provenance", "artifacts", "artifacts.sha256", "artifacts.size", "data", "risk", "legal"],
            frozen);
    }

    [Fact]
    public void Every_field_says_what_it_means_and_is_found_by_its_path()
    {
        Assert.All(Walk.Fields(_schema), place =>
        {
            Assert.EndsWith(".", place.Field.Doc, StringComparison.Ordinal);
            Assert.True(_schema.TryFind(place.Path, out var found));
            Assert.Same(place.Field, found);
        });
    }

    [Fact]
    public void A_name_is_used_for_one_list_of_values_only()
    {
        var lists = Walk.Fields(_schema).Select(place => MetadataSchema.ItemOf(place.Field.Type)).OfType<EnumType>();

        Assert.All(lists.GroupBy(list => list.Name), same =>
            Assert.Single(same.Select(list => string.Join(' ', list.Values.Select(v => v.Name))).Distinct()));
    }

    [Fact]
    public void No_spelling_means_two_values()
    {
        var lists = Walk.Fields(_schema).Select(place => MetadataSchema.ItemOf(place.Field.Type)).OfType<EnumType>();

        Assert.All(lists, list =>
        {
            var spellings = list.Values.SelectMany(v => v.Aliases.Prepend(v.Name)).ToList();
            Assert.Equal(spellings.Distinct(StringComparer.Ordinal), spellings);
            Assert.All(spellings, spelling => Assert.NotNull(list.Find(spelling)));
        });
    }
}
