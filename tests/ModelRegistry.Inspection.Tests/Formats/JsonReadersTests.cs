using System.Text;
using ModelRegistry.Inspection.Formats;

namespace ModelRegistry.Inspection.Tests.Formats;

public sealed class JsonReadersTests
{
    [Fact]
    public void A_configuration_tells_architecture_context_and_vocabulary()
    {
        var facts = Config("""
            {"architectures":["LlamaForCausalLM"],"model_type":"llama","torch_dtype":"bfloat16","vocab_size":32000,"max_position_embeddings":4096}
            """).Facts;

        Assert.Equal(["LlamaForCausalLM"], facts.Architectures);
        Assert.Equal(("llama", "bfloat16", 32000L, 4096L),
            (facts.ModelType, facts.DeclaredDtype, facts.VocabularySize, facts.ContextLength));
        Assert.Equal("transformers", facts.Framework);
    }

    [Theory]
    [InlineData("""{"auto_map":{"AutoModel":"modeling.Evil"}}""")]
    [InlineData("""{"trust_remote_code":true}""")]
    public void Code_that_comes_with_the_model_is_a_danger(string config) =>
        Assert.Equal((Severity.Danger, "remote-code"),
            (Config(config).Findings[0].Severity, Config(config).Findings[0].Code));

    [Fact]
    public void Remote_code_switched_off_is_no_finding() =>
        Assert.Empty(Config("""{"trust_remote_code":false}""").Findings);

    [Fact]
    public void Broken_json_is_reported_with_its_line()
    {
        var reading = Config("{\n  \"a\": 1,\n  oops\n}");

        Assert.Equal(Coverage.Partly, reading.Inspected);
        Assert.Contains("line 3", reading.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"model_type":"\ud800"}""")]
    [InlineData("")]
    public void Json_that_readers_may_understand_differently_is_refused(string config) =>
        Assert.Equal("invalid-json", Assert.Single(Config(config).Findings).Code);

    [Fact]
    public void An_endless_file_is_not_read_to_its_end()
    {
        using var big = new MemoryStream(new byte[JsonFile.Limit + 1]);

        Assert.Equal(Coverage.Not, new ConfigReader().Read(FormatName.ModelConfig, big).Inspected);
    }

    [Fact]
    public void An_adapter_names_its_base_model()
    {
        var facts = new AdapterConfigReader()
            .Read(FormatName.AdapterConfig, Stream("""{"peft_type":"LORA","base_model_name_or_path":"acme/base","task_type":"CAUSAL_LM"}""")).Facts;

        Assert.Equal("LORA", facts.AdapterKind);
        Assert.Equal([new("acme/base", "adapter")], facts.Upstream);
    }

    [Theory]
    [InlineData("""{"added_tokens":[{"id":0}],"model":{"type":"BPE","vocab":{"a":0,"b":1,"c":2},"merges":[["a","b"]]}}""", "BPE", 3)]
    [InlineData("""{"model":{"vocab":[["a",-1.0],["b",-2.0]],"type":"Unigram"}}""", "Unigram", 2)]
    public void A_tokenizer_tells_its_kind_and_vocabulary(string json, string kind, int size)
    {
        var facts = new TokenizerReader().Read(FormatName.Tokenizer, Stream(json)).Facts;

        Assert.Equal((kind, (long?)size), (facts.TokenizerKind, facts.VocabularySize));
    }

    [Fact]
    public void A_chat_template_is_flagged()
    {
        var reading = new TokenizerConfigReader().Read(
            FormatName.TokenizerConfig,
                Stream("""{"tokenizer_class":"LlamaTokenizer","chat_template":"{{ messages }}"}"""));

        Assert.Equal("template", Assert.Single(reading.Findings).Code);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\x.safetensors")]
    public void An_index_that_points_outside_is_a_danger(string shard)
    {
        var json = $$"""{"weight_map":{"a":"{{shard.Replace("\\", "\\\\", StringComparison.Ordinal)}}"} }""";

        var reading = new SafetensorsIndexReader().Read(FormatName.SafetensorsIndex, Stream(json));

        Assert.Equal((Severity.Danger, "path-traversal"), (reading.Findings[0].Severity, reading.Findings[0].Code));
    }

    static Reading Config(string json) => new ConfigReader().Read(FormatName.ModelConfig, Stream(json));

    static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
