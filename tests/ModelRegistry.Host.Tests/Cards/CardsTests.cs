using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Client.Cards;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Cards;

public sealed partial class CardsTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_card_tells_what_the_metadata_says_in_the_order_of_reading()
    {
        var model = await RegisterAsync("""
            {"identity":{"description":"Answers questions","owners":["ml@company.com"]},
             "risk":{"tier":"High","intended_use":"FAQ","limitations":["English only"],"failure_modes":["stale"]},
             "legal":{"license":"MIT"},"data":{"datasets":[{"id":"faq","version":"3"}]},
             "artifacts":[{"type":"weights","path":"m.safetensors"}]}
            """);

        var card = (await Admin.Cards.GetAsync(model.Group, model.Name, "1.0.0", Stop)).Value;

        Assert.Equal(
            ["overview", "intended-use", "limitations", "safety-notes", "evals", "known-risks", "licence", "lineage",
                "artifacts", "governance"],
            card.Sections.Select(section => section.Id));
        Assert.Equal("Answers questions", Fact(card, "overview", "Description"));
        Assert.Equal("FAQ", Fact(card, "intended-use", "Meant for"));
        Assert.Equal("High", Fact(card, "known-risks", "Risk tier"));
        Assert.Equal("admin", Fact(card, "governance", "Authors"));
        Assert.Equal(["faq", "3"], Section(card, "lineage").Tables.Single().Rows.Single());
        Assert.Empty(Section(card, "safety-notes").Facts);
    }

    [Fact]
    public async Task Evaluations_that_nobody_recorded_are_shown_as_declared()
    {
        var model = await RegisterAsync("""{"evals":{"llm":{"hallucination_rate":0.021,"threshold":0.03}}}""");

        var card = (await Admin.Cards.GetAsync(model.Group, model.Name, "1.0.0", Stop)).Value;

        var table = Assert.Single(Section(card, "evals").Tables);
        Assert.True(table.Declared);
        Assert.Equal(["Llm", "Hallucination rate", "0.021", "0.03"], table.Rows.Single());
    }

    [Fact]
    public async Task The_readme_is_on_the_card_as_harmless_text_and_is_searched()
    {
        var model = await RegisterAsync("{}");
        var word = Unique("zebra");
        var readme = System.Text.Encoding.UTF8.GetBytes(
            $"---\nlicense: mit\n---\n# The {word}\n\nIs **fast** <script>alert(1)</script>\n");
        await Admin.Artifacts.UploadAsync(model.Group, model.Name, "1.0.0", new Client.Artifacts.UploadSource(
            "README.md", readme.Length, () => new MemoryStream(readme)), null, Stop);
        var search = new Client.Search.ModelSearch { Text = word };
        while ((await Admin.Search.FindAsync(search, Stop)).Total == 0) await Task.Delay(20, Stop);

        var card = (await Admin.Cards.GetAsync(model.Group, model.Name, "1.0.0", Stop)).Value;
        var page = await Admin.Cards.GetHtmlAsync(model.Group, model.Name, "1.0.0", Stop);

        Assert.StartsWith($"# The {word}", card.Readme);
        Assert.DoesNotContain("license", card.Readme);
        Assert.Contains("<strong>fast</strong> &lt;script&gt;", page);
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public async Task Annotations_stand_in_their_section_and_change_only_what_was_read()
    {
        var model = await RegisterAsync("{}");
        var before = await Admin.Cards.GetAsync(model.Group, model.Name, "1.0.0", Stop);

        var card = await Admin.Cards.AnnotateAsync(model.Group, model.Name, "1.0.0", before.ETag,
            new Dictionary<string, string> { ["limitations"] = "Not for **medicine**" }, Stop);
        var stale = await Assert.ThrowsAsync<RegistryException>(() => Admin.Cards.AnnotateAsync(
            model.Group, model.Name, "1.0.0", before.ETag, new Dictionary<string, string>(), Stop));

        Assert.Equal("Not for **medicine**", Section(card, "limitations").Annotation);
        Assert.Equal("precondition-failed", stale.Code);
        Assert.Contains("<p>Not for <strong>medicine</strong></p>",
            await Admin.Cards.GetHtmlAsync(model.Group, model.Name, "1.0.0", Stop));
    }

    [Fact]
    public async Task An_annotation_of_no_section_is_refused_with_the_one_that_was_probably_meant()
    {
        var model = await RegisterAsync("{}");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Cards.AnnotateAsync(
            model.Group, model.Name, "1.0.0", "*", new Dictionary<string, string>
            {
                ["limitation"] = "x",
                ["overview"] = new string('x', 20_001),
                ["evals"] = "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
            }, Stop));

        Assert.Equal(["evals", "limitation", "overview"], refused.Problem.Errors!.Keys.Order());
        Assert.Contains("Did you mean limitations?", refused.Problem.Errors["limitation"].Single());
        Assert.DoesNotContain("ghp_", refused.Message);
    }

    [Fact]
    public async Task The_page_is_chosen_by_accept_and_may_run_and_load_nothing()
    {
        var model = await RegisterAsync("{}");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(model));
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8");

        using var page = await Admin.Wire.Http.SendAsync(request, Stop);
        using var json = await Admin.Wire.Http.GetAsync(Address(model), Stop);

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy);
        Assert.DoesNotContain("script", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("![x](x\" onerror=\"alert(1))")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("**<script>alert(1)</script>**")]
    [InlineData("```\n</pre><script>alert(1)</script>\n```")]
    [InlineData("```\n<script>")]
    [InlineData("- <iframe srcdoc='<script>alert(1)</script>'>")]
    [InlineData("# <b onclick=alert(1)>x</b>")]
    [InlineData("*<i>*</i>*")]
    [InlineData("&lt;script&gt;")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("\u202e<script>\u2028alert(1)</script>")]
    [InlineData("<a href=data:text/html,<script>alert(1)</script>>x</a>")]
    public async Task Hostile_text_is_shown_and_never_becomes_markup(string hostile)
    {
        var text = JsonSerializer.Serialize(hostile);
        var model = await RegisterAsync($$"""
            {"identity":{"description":{{text}},"tags":[{{text}}]},"risk":{"limitations":[{{text}}],
             "red_team":{"findings":[{"severity":"Low","title":{{text}}}]} },
             "data":{"datasets":[{"id":{{text}}}]},"evals":{"task":{ {{text}}:1 } } }
            """);
        await Admin.Cards.AnnotateAsync(model.Group, model.Name, "1.0.0", "*",
            new Dictionary<string, string> { ["overview"] = hostile, ["governance"] = $"before\n{hostile}" }, Stop);

        var html = await Admin.Cards.GetHtmlAsync(model.Group, model.Name, "1.0.0", Stop);

        var tags = Tag.Matches(html).Select(tag => tag.Value).ToHashSet();
        Assert.All(tags, tag => Assert.Matches(OwnTags, tag));
        Assert.Equal(html.Count(c => c == '<'), Tag.Count(html));
    }

    const string OwnTags =
        "^<(!DOCTYPE html"
        + "|/?(html|head|body|main|title|style|h1|h2|h3|p|section|dl|dt|dd|br|table|caption|thead|tbody|tr|td|div|ul)"
        + "|/?(li|pre|code|strong|em)|/th|th scope=\"col\"|html lang=\"en\"|meta charset=\"utf-8\""
        + "|meta name=\"viewport\" content=\"width=device-width\"|p class=\"(state|none)\"|div class=\"note\""
        + "|section id=\"[a-z-]+\"|caption class=\"declared\")>$";

    [GeneratedRegex("<[^>]*>")]
    static partial Regex Tag { get; }

    async Task<Model> RegisterAsync(string metadata)
    {
        var model = await Admin.Models.CreateAsync(new NewModel("search", Unique("card")), Stop);
        await Admin.Versions.RegisterAsync(
            model.Group, model.Name, new NewVersion("1.0.0", JsonDocument.Parse(metadata).RootElement), Stop);
        return model;
    }

    static string Address(Model model) => $"{VersionsClient.Address(model.Group, model.Name, "1.0.0")}/card";

    static CardSection Section(ModelCard card, string id) => card.Sections.Single(section => section.Id == id);

    static string Fact(ModelCard card, string section, string label) =>
        Section(card, section).Facts.Single(fact => fact.Label == label).Values.Single();
}
