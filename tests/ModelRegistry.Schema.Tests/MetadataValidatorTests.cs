using System.Globalization;
using ModelRegistry.Schema.Validation;

namespace ModelRegistry.Schema.Tests;

public sealed class MetadataValidatorTests
{
    readonly MetadataValidator _validator = new(
        new MetadataSchema(), name => name == "use-case" ? ["hiring", "search"] : null);

    [Theory]
    [InlineData(
        """{"risk":{"tier":"Hihg"}}""", "risk.tier",
        "`Hihg` is not a risk tier.",
        "Did you mean `High`? The values are Low, Medium, High.")]
    [InlineData(
        """{"risk":{"tier":"zzz"}}""", "risk.tier",
        "`zzz` is not a risk tier.",
        "Write one of: Low, Medium, High.")]
    [InlineData(
        """{"risk":{"tier":3}}""", "risk.tier",
        "This is a number, and should be a text (risk tier).",
        "Write one of its values in quotes.")]
    [InlineData(
        """{"risk":{"use_cases":"hirring"}}""", "risk.use_cases",
        "`hirring` is not a value of the use-case vocabulary.",
        "Did you mean `hiring`? The values are hiring, search.")]
    [InlineData(
        """{"risk":[]}""", "risk",
        "This is a list, and should be an object (risk).",
        "Write its members between `{` and `}`.")]
    [InlineData(
        """{"artifacts":{"type":"weights"}}""", "artifacts",
        "This is an object, and should be a list.",
        "Write `[ ... ]` around it, at most 512 items.")]
    [InlineData(
        """{"artifacts":[{"type":"weights"},{"path":"a"}]}""", "artifacts[1].type",
        "This artifact has no `type`.",
        "Add it: What it is for.")]
    [InlineData(
        """{"artifacts":[{"type":null}]}""", "artifacts[0].type",
        "This artifact has no `type`.",
        "Add it: What it is for.")]
    [InlineData(
        """{"evals":{"llm":{"toxicity":3}}}""", "evals.llm.toxicity",
        "3 is outside a share, 0 to 1.",
        "Write 0.03 for 3 %.")]
    [InlineData(
        """{"evals":{"llm":{"toxicity":-0.1}}}""", "evals.llm.toxicity",
        "-0.1 is outside a share, 0 to 1.",
        "Write a number inside it.")]
    [InlineData(
        """{"evals":{"llm":{"toxicity":"2%"}}}""", "evals.llm.toxicity",
        "This is a text, and should be a share, 0 to 1.",
        "Write the bare number, without quotes.")]
    [InlineData(
        """{"evals":{"task":{"rmse":1e99}}}""", "evals.task.rmse",
        "This number is too large.",
        "Write a number of at most 28 digits.")]
    [InlineData(
        """{"deployment":{"targets":[{"env":"prod","split":{"new":101}}]}}""", "deployment.targets[0].split.new",
        "101 is outside percentage points, 0 to 100.",
        "Write a number inside it.")]
    [InlineData(
        """{"artifacts":[{"type":"other","size":1.5}]}""", "artifacts[0].size",
        "1.5 is not a whole number of bytes.",
        "Write whole bytes.")]
    [InlineData(
        """{"artifacts":[{"type":"other","size":-1}]}""", "artifacts[0].size",
        "-1 is outside a number of bytes.",
        "Write bytes, from 0 on.")]
    [InlineData(
        """{"security":{"signed":"yes"}}""", "security.signed",
        "This is a text, and should be true or false.",
        "Write `true` or `false`, without quotes.")]
    [InlineData(
        """{"identity":{"version":"2.3"}}""", "identity.version",
        "`2.3` is not a semantic version such as `2.3.0` or `2.3.0-rc.1+build.5`.",
        "Write a semantic version such as `2.3.0` or `2.3.0-rc.1+build.5`.")]
    [InlineData(
        """{"identity":{"version":2}}""", "identity.version",
        "This is a number, and should be a semantic version such as `2.3.0` or `2.3.0-rc.1+build.5`.",
        "Write it in quotes.")]
    [InlineData(
        """{"data":{"retention":"a year"}}""", "data.retention",
        "`a year` is not a duration such as `12 months`, `30 days` or `P1Y`.",
        "Write a duration such as `12 months`, `30 days` or `P1Y`.")]
    [InlineData("""{"rsik":{}}""", "rsik", "There is no block `rsik`.", "Did you mean `risk`?")]
    public void A_mistake_is_named_with_its_place_and_its_fix(string json, string path, string message, string fix)
    {
        var problem = Assert.Single(_validator.Validate(Documents.Element(json)));

        Assert.Equal(new MetadataProblem(path, message, fix), problem);
    }

    [Theory]
    [InlineData("""{"deployment":{"targets":[{"env":"prod"},{"env":"production"}]}}""")]
    [InlineData("""{"deployment":{"targets":[{"env":"prod","split":{"new":100,"stable":0,"dark":5}}]}}""")]
    [InlineData("""{"evals":{"llm":{"toxicity":0},"task":{"accuracy":1}}}""")]
    [InlineData("""{"data":{"residency":"us-east-1","pii":[],"retention":"P1Y"},"risk":null}""")]
    [InlineData("""{"risk":{"use_cases":["hiring","search"],"customer_impact":"anything"}}""")]
    [InlineData("""{"identity":{"owners":["ml@company.com"],"house_colour":"blue"}}""")]
    public void What_is_allowed_is_taken_without_a_word(string json) =>
        Assert.Empty(_validator.Validate(Documents.Element(json)));

    [Fact]
    public void A_misspelt_field_is_kept_and_remarked()
    {
        var document = Documents.Element("""{"evals":{"llm":{"halucination_rate":0.9}}}""");

        var problem = Assert.Single(_validator.Validate(document));

        Assert.Equal(ProblemLevel.Note, problem.Level);
        Assert.Equal("evals.llm.halucination_rate", problem.Path);
        Assert.Equal("Did you mean `hallucination_rate`?", problem.Fix);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_document()
    {
        var problems = _validator.Validate(Documents.Element(
            """{"legal":{"license":3,"export":"EAR98"},"identity":{"contact":"nobody"},"data":{"external":"no"}}"""));

        Assert.Equal(
            ["legal.license", "legal.export", "identity.contact", "data.external"],
            problems.Select(p => p.Path));
    }

    [Fact]
    public void A_list_takes_as_many_items_as_it_says_and_no_more()
    {
        var full = _validator.Validate(Documents.Element(Vulnerabilities(32)));
        var over = _validator.Validate(Documents.Element(Vulnerabilities(33)));

        Assert.Empty(full);
        Assert.Equal("There are 33 items; at most 32 are taken.", Assert.Single(over).Message);
    }

    [Theory]
    [InlineData("identity.description")]
    [InlineData("identity.unheard")]
    public void A_text_takes_as_many_characters_as_it_says_and_no_more(string path)
    {
        var name = path.Split('.')[1];
        var full = new string('a', MetadataLimits.TextLength);

        var fits = _validator.Validate(Documents.Element($$$"""{"identity":{"{{{name}}}":"{{{full}}}"}}"""));
        var over = _validator.Validate(Documents.Element($$$"""{"identity":{"{{{name}}}":"{{{full}}}a"}}"""));

        Assert.Empty(fits);
        Assert.Equal(path, Assert.Single(over).Path);
    }

    [Fact]
    public void An_object_takes_so_many_members_and_no_more()
    {
        Assert.Empty(_validator.Validate(Documents.Element(Members(MetadataLimits.Members))));
        Assert.Equal("There are 257 members; at most 256 are taken.",
            Assert.Single(_validator.Validate(Documents.Element(Members(MetadataLimits.Members + 1)))).Message);
    }

    [Fact]
    public void A_flood_of_mistakes_is_cut_off()
    {
        var items = string.Join(',', Enumerable.Repeat("""{"type":"zzz"}""", 500));

        var problems = _validator.Validate(Documents.Element($$"""{"artifacts":[{{items}}]}"""));

        Assert.Equal(MetadataLimits.Problems, problems.Count);
    }

    [Fact]
    public void A_secret_in_the_wrong_place_is_not_repeated_in_the_message()
    {
        var token = "gh" + "p_" + new string('a', 36);

        var problem = Assert.Single(_validator.Validate(Documents.Element($$$"""{"risk":{"tier":"{{{token}}}"}}""")));

        Assert.Equal("(withheld) is not a risk tier.", problem.Message);
    }

    [Fact]
    public void A_document_that_is_no_object_is_refused()
    {
        var problem = Assert.Single(_validator.Validate(Documents.Element("[]")));

        Assert.Equal("The metadata is not a JSON object.", problem.Message);
    }

    static string Vulnerabilities(int count) =>
        $$$"""{"security":{"vuln_scans":[{{{string.Join(',', Enumerable.Repeat("{}", count))}}}]}}""";

    static string Members(int count)
    {
        var members = Enumerable.Range(0, count).Select(i => i.ToString("D6", CultureInfo.InvariantCulture));
        return "{\"identity\":{" + string.Join(',', members.Select(name => $"\"extra_{name}\":1")) + "}}";
    }
}
