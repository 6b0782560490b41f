namespace ModelRegistry.Policy.Tests.Binding;

public sealed class BindingTests
{
    [Theory]
    [InlineData("evals.llm.toxicity is 3", "P0210")]
    [InlineData("3 <= evals.llm.toxicity", "P0210")]
    [InlineData("evals.llm.toxicity is one of { 0%, 3 }", "P0210")]
    [InlineData("evals.llm.toxicity + 1 is 3%", "P0210")]
    [InlineData("evals.task.rmse is 3%", "P0211")]
    [InlineData("risk.tier is 3", "P0211")]
    [InlineData("governance.recert_date is after 30 days", "P0211")]
    [InlineData("provenance.commit requires any of { MIT }", "P0211")]
    [InlineData("data.external is allowed by { MIT }", "P0211")]
    [InlineData("risk.tier matches \"H.*\"", "P0211")]
    [InlineData("age of provenance.commit is at most 3 days", "P0211")]
    [InlineData("count(risk.tier) is 3", "P0211")]
    [InlineData("provenance.commit + 3 is 4", "P0211")]
    [InlineData("count(data.pii, artifacts) is 3", "P0209")]
    [InlineData("cuont(data.pii) is 3", "P0208")]
    [InlineData("evals.llm.toxicity is missing or evals.llm.toxicity is (missing)", "P0207")]
    [InlineData("data.external is at least true", "P0219")]
    [InlineData("provenance.commit is at least \"a\"", "P0219")]
    [InlineData("identity.kind is at least llm", "P0219")]
    [InlineData("data.pii is emails", "P0218")]
    [InlineData("risk.tier contains High", "P0218")]
    [InlineData("every x in risk.tier satisfies x is High", "P0216")]
    [InlineData("at least 1.5 x in artifacts", "P0215")]
    [InlineData("provenance.repo is a ulr", "P0214")]
    [InlineData("risk.tier is empty", "P0213")]
    [InlineData("risk.tier", "P0212")]
    [InlineData("artifacts.type is weights", "P0202")]
    [InlineData("provenance.commit.short is \"a\"", "P0202")]
    [InlineData("evals.llm.toxicty is 3%", "P0201")]
    [InlineData("some a in artifacts where a.tpye is weights", "P0201")]
    [InlineData("nonsense is present", "P0203")]
    [InlineData("provenance.commit is bob", "P0203")]
    [InlineData("risk.tier is hgih", "P0220")]
    [InlineData("data.pii contains any of { emials }", "P0220")]
    [InlineData("legal.license is MIT", "P0240")]
    [InlineData("legal.license is not one of { MIT }", "P0240")]
    [InlineData("legal.license is allowed by { \"MIT OR\" }", "P0242")]
    [InlineData("provenance.commit matches \"(\"", "P0241")]
    [InlineData("provenance.commit matches provenance.repo", "P0241")]
    [InlineData("provenance.commit matches \"(?x)a # b\"", "P0241")]
    [InlineData("some a in artifacts where risk.tier is High", "P0230")]
    public void Meaning_is_checked_before_anything_is_decided(string condition, string code) =>
        Assert.Equal(
            [code], Policies.All(Policies.Compile(Policies.Rule($"require {condition}"))).Select(each => each.Code));

    [Theory]
    [InlineData("rule R-1 \"x\" {\n  require true\n}", "P0301")]
    [InlineData("rule R-1 \"x\" {\n  block on promote\n}", "P0302")]
    [InlineData(
        "rule R-1 \"x\" {\n  block on promote\n  require true\n  waivable by Legal\n  never waivable\n}", "P0303")]
    [InlineData("rule R-1 \"x\" {\n  block on promote\n  require true\n  maps to nits \"MAP 1.1\"\n}", "P0304")]
    [InlineData("rule R-1 \"x\" {\n  block on promote\n  require true\n  fix \"a\"\n  fix \"b\"\n}", "P0306")]
    [InlineData("rule R-1 \"x\" {\n  block on promote\n  require true\n  waivable by Legal for at most 3\n}", "P0307")]
    [InlineData("rule R-1 \"x\" {\n  block on promte\n  require true\n}", "P0220")]
    [InlineData("rule R-1 \"x\" {\n  block on promote to prdo\n  require true\n}", "P0220")]
    [InlineData("rule R-1 \"x\" {\n  block on promote\n  require true\n  waivable by Leagl\n}", "P0220")]
    [InlineData("list l of licence = { MIT }\nlist l of licence = { ISC }", "P0253")]
    [InlineData("list data of licence = { MIT }", "P0256")]
    [InlineData("list l of lisence = { \"MIT\" }", "P0206")]
    [InlineData("parameter p : percent = 3", "P0210")]
    [InlineData("parameter p : percent = 3% between 4% and 5%", "P0321")]
    [InlineData("parameter p : duration = 3%", "P0211")]
    [InlineData("define d as d", "P0261")]
    [InlineData("define d as e\ndefine e as d", "P0261")]
    [InlineData("import ai/baselin version 1", "P0250")]
    [InlineData("waiver W-1 for R-9 {\n  until 2026-01-01\n}", "P0311")]
    [InlineData("override a/b for team \"t\" {\n  limit = 3%\n}", "P0322")]
    [InlineData("parameter p : percent = 3%\noverride a/b for team \"t\" {\n  p = 2%\n}", "P0323")]
    [InlineData("parameter p : percent = 3%, teams may raise\noverride a/b for team \"t\" {\n  p = 2%\n}", "P0320")]
    [InlineData(
        "parameter p : percent = 3% between 1% and 5%, teams may lower\noverride a/b for team \"t\" {\n  p = 0%\n}",
        "P0321")]
    [InlineData("override a/b for planet \"t\" {\n}", "P0324")]
    [InlineData("sample s {\n  risk.teir = High\n}", "P0201")]
    [InlineData("sample s {\n  risk.tier = Hihg\n}", "P0220")]
    [InlineData("sample s {\n  artifacts = [ { tpye = weights } ]\n}", "P0201")]
    [InlineData("sample s {\n  evals.llm.toxicity = 3\n}", "P0210")]
    [InlineData("sample s extends t {\n}", "P0203")]
    [InlineData("test \"t\" {\n  expect pass\n}", "P0401")]
    [InlineData("test \"t\" {\n  on submit at 2026-01-01\n}", "P0402")]
    [InlineData("table \"t\" {\n  on submit at 2026-01-01\n  vary risk.tier { High gives pass }\n}", "P0403")]
    [InlineData("test \"t\" {\n  on submit\n  expect pass\n}", "P0404")]
    [InlineData("test \"t\" {\n  on submit at 2026-01-01\n  expect R-9 to fail\n}", "P0311")]
    public void Declarations_are_checked_too(string declaration, string code) =>
        Assert.Equal(
            [code], Policies.All(Policies.Compile($"pack a/b version 1.0.0\n{declaration}\n"))
            .Select(each => each.Code).Distinct());

    [Fact]
    public void A_pack_for_another_schema_does_not_compile() =>
        Assert.Equal("this pack is written for schema 2.0",
            Assert.Single(
                Policies.All(Policies.Compile("pack a/b version 1\n  schema 2.0\nlist l of licence = { MIT }\n")))
                .Message);

    [Fact]
    public void Two_rules_of_one_name_do_not_compile()
    {
        var found = Policies.All(Policies.Compile(
            Policies.Rule("require true"), Policies.Rule("require true").Replace("a/b", "a/c")));

        Assert.Equal("there are two rules called `R-1`", Assert.Single(found).Message);
    }

    [Theory]
    [InlineData("# lint: allow L0105 because it may be empty", 0)]
    [InlineData("# lint: allow L0105", 1)]
    [InlineData("# nothing", 1)]
    public void A_warning_is_silenced_with_a_reason_only(string comment, int warnings)
    {
        var pack = Policies.Rule(comment, "require every a in artifacts satisfies a.type is weights");

        Assert.Equal(warnings, Policies.All(Policies.Compile(pack)).Count);
    }

    [Fact]
    public void Values_of_a_taxonomy_are_checked_against_its_administrators_list()
    {
        var pack = Policies.Rule("require risk.use_cases contains hirring");
        var compiler = new PolicyCompiler(new Schema.MetadataSchema(), new OneVocabulary("use-case", "hiring"));

        var found = Policies.All(compiler.Compile([new("p.policy", pack)]));

        Assert.Equal("did you mean `hiring`?", Assert.Single(found).Advice[^1].Text);
        Assert.IsType<Compilation.Succeeded>(compiler.Compile([new("p.policy", pack.Replace("hirring", "hiring"))]));
    }

    sealed class OneVocabulary(string name, params string[] values) : IVocabularies
    {
        public bool Contains(string vocabulary, string value) => Values(vocabulary).Contains(value);

        public IReadOnlyCollection<string> Values(string vocabulary) => vocabulary == name ? values : [];
    }
}
