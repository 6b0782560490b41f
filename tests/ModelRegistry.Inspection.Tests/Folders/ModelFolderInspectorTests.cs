using System.Text;
using ModelRegistry.Inspection.Folders;
using ModelRegistry.Inspection.Tests.Formats;

namespace ModelRegistry.Inspection.Tests.Folders;

public sealed class ModelFolderInspectorTests
{
    const string Card =
        "---\nlicense: apache-2.0\nbase_model: acme/base\nbase_model_relation: finetune\ndatasets: [faq]\npipeline_tag: text-generation\nlanguage: en\nlibrary_name: transformers\ntags: [tiny]\n---\n";

    [Fact]
    public void A_folder_suggests_the_metadata_that_its_files_state()
    {
        var inspection = Inspect(
            File("README.md", Card),
            File("config.json", """{"architectures":["TinyForCausalLM"],"model_type":"tiny"}"""),
            Weights("model-00001-of-00002.safetensors", "F16", 4),
            Weights("model-00002-of-00002.safetensors", "F16", 6));

        Assert.Equal(
            """
            {"identity":{"tags":["tiny"]},"provenance":{"framework":"transformers","architecture":"TinyForCausalLM","parameters":10,"dtypes":["F16"],"tasks":["text-generation"],"languages":["en"],"upstream":[{"model":"acme/base","relation":"base-model"}]},"data":{"datasets":[{"id":"faq"}]},"legal":{"license":"Apache-2.0"}}
            """,
            inspection.Suggestion.ToJsonString());
        Assert.All(inspection.Files, file => Assert.Equal(Coverage.Fully, file.Inspected));
    }

    [Fact]
    public void Copies_in_another_precision_are_not_counted_twice()
    {
        var inspection = Inspect(Weights("model.safetensors", "F32", 8), Weights("model.fp16.safetensors", "F16", 8));

        Assert.Equal(8, (long?)inspection.Suggestion["provenance"]?["parameters"]);
    }

    [Fact]
    public void Parts_of_a_pipeline_are_added_up()
    {
        var inspection = Inspect(Weights("unet/model.safetensors", "F32", 8),
            Weights("vae/model.safetensors", "F32", 3));

        Assert.Equal(11, (long?)inspection.Suggestion["provenance"]?["parameters"]);
    }

    [Fact]
    public void An_adapter_counts_only_where_there_are_no_weights()
    {
        Assert.Equal(8, (long?)Inspect(Weights("model.safetensors", "F32", 8),
            Weights("adapter/adapter_model.safetensors", "F32", 2))
            .Suggestion["provenance"]?["parameters"]);
        Assert.Equal(2, (long?)Inspect(Weights("adapter_model.safetensors", "F32",
            2)).Suggestion["provenance"]?["parameters"]);
    }

    [Fact]
    public void A_missing_shard_is_a_danger()
    {
        var inspection = Inspect(File("model.safetensors.index.json",
            """{"weight_map":{"a":"model-00001-of-00001.safetensors"}}"""));

        Assert.Contains(inspection.Files[0].Findings, finding =>
            finding is { Code: "missing-shard", Severity: Severity.Danger });
    }

    [Fact]
    public void A_pickle_is_not_inspected_and_says_why()
    {
        var verdict = Inspect(new ModelFile("model.pkl", () => new MemoryStream([0x80, 4, 0x4E, 0x2E]))).Files[0];

        Assert.Equal(Coverage.Not, verdict.Inspected);
        Assert.Contains("run code", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal("not-inspected", Assert.Single(verdict.Findings).Code);
    }

    [Fact]
    public void A_pickle_that_calls_itself_safetensors_is_a_danger()
    {
        var verdict = Inspect(new ModelFile("model.safetensors", () =>
            new MemoryStream([0x80, 4, 0x4E, 0x2E]))).Files[0];

        Assert.Contains(verdict.Findings, finding => finding is { Code: "disguised", Severity: Severity.Danger });
    }

    [Fact]
    public void Broken_weights_suggest_no_parameters()
    {
        var inspection = Inspect(File("model.safetensors", "nonsense that is long enough"));

        Assert.Equal(Severity.Danger, inspection.Files[0].Findings[0].Severity);
        Assert.Null(inspection.Suggestion["provenance"]);
    }

    [Fact]
    public void An_empty_file_is_a_warning() =>
        Assert.Equal("empty", Inspect(File("config.json", "")).Files[0].Findings[0].Code);

    [Fact]
    public void A_folder_on_disk_is_listed_in_order_without_links()
    {
        var folder = Directory.CreateTempSubdirectory("inspection-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "b"));
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "b", "x.txt"), "x");
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), "a");
            System.IO.File.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), "/etc/hostname");

            Assert.Equal(["a.txt", "b/x.txt"], ModelFile.In(folder.FullName).Select(file => file.Path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static ModelInspection Inspect(params ModelFile[] files) =>
        new ModelFolderInspector().Inspect(files, TestContext.Current.CancellationToken);

    static ModelFile File(string path, string text) => new(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    static ModelFile Weights(string path, string dtype, int elements)
    {
        var bytes = elements * (dtype == "F32" ? 4 : 2);
        var header = $$$"""{"w":{"dtype":"{{{dtype}}}","shape":[{{{elements}}}],"data_offsets":[0,{{{bytes}}}]}}""";
        return new(path, () => new MemoryStream(SafetensorsFile.Of(header, bytes)));
    }
}
