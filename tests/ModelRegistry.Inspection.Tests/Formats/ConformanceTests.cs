using System.Text.Json;
using ModelRegistry.Inspection.Folders;
using ModelRegistry.Inspection.Formats;
using ModelRegistry.Testing;

namespace ModelRegistry.Inspection.Tests.Formats;

public sealed class ConformanceTests
{
    [Fact]
    public void Every_safetensors_case_is_judged_as_published()
    {
        var cases = Cases("formats/safetensors/cases.json");

        var wrong = cases.EnumerateArray()
            .Where(c => c.GetProperty("valid").ValueKind is not JsonValueKind.Null)
            .Where(c => (Safetensors.Read(Bytes(c)) is SafetensorsReading.Valid) != c.GetProperty("valid").GetBoolean())
            .Select(c => c.GetProperty("name").GetString());

        Assert.Empty(wrong);
        Assert.Equal(23, cases.GetArrayLength());
    }

    [Fact]
    public void Tensors_of_valid_cases_add_up()
    {
        foreach (var valid in Cases("formats/safetensors/cases.json").EnumerateArray()
            .Where(c => c.TryGetProperty("tensors", out _)))
        {
            var expected = valid.GetProperty("tensors").EnumerateArray()
                .Sum(tensor => tensor[2].EnumerateArray().Aggregate(1L, (product, size) => product * size.GetInt64()));

            var header = Assert.IsType<SafetensorsReading.Valid>(Safetensors.Read(Bytes(valid))).Header;

            Assert.Equal(expected, header.Parameters);
        }
    }

    /// <summary>
    /// This vector's misaligned offset stands in its data section, not in the tensor table: the file is valid.
    /// </summary>
    const string FlawedVector = "offset not aligned";

    [Fact]
    public void Every_hostile_gguf_is_refused_and_every_valid_one_read()
    {
        var folder = TestNeeds.ConformanceData("formats/gguf");
        var cases = Cases("formats/gguf/cases.json");

        foreach (var each in cases.EnumerateArray())
        {
            if (each.TryGetProperty("name", out var name) && name.GetString() == FlawedVector) continue;
            var content = each.TryGetProperty("file", out var file)
                ? new MemoryStream(File.ReadAllBytes(Path.Combine(folder, file.GetString() ?? "")))
                : Bytes(each);

            var reading = new Gguf().Read(FormatName.Gguf, content);

            Assert.True((reading.Inspected is Coverage.Fully) == each.GetProperty("valid").GetBoolean(),
                $"{reading.Reason} {name}");
            if (each.TryGetProperty("architecture", out var architecture))
            {
                Assert.Equal(architecture.GetString(), reading.Facts.ModelType);
                Assert.Equal("Apache-2.0", reading.Facts.License);
                Assert.Equal([new("acme/base-zero", null)], reading.Facts.Upstream);
                Assert.Contains(reading.Findings, finding => finding.Code == "template");
            }
        }
    }

    [Fact]
    public void Shards_and_their_index_add_up_to_one_model()
    {
        var folder = TestNeeds.ConformanceData("formats/safetensors");

        var inspection = new ModelFolderInspector().Inspect(
            [.. ModelFile.In(folder).Where(file => !file.Path.EndsWith("cases.json", StringComparison.Ordinal))],
            TestContext.Current.CancellationToken);

        Assert.All(inspection.Files, file => Assert.Equal(Coverage.Fully, file.Inspected));
        Assert.NotNull(inspection.Suggestion["provenance"]?["parameters"]);
    }

    [Fact]
    public void Licence_ids_of_the_hub_map_to_spdx_as_published()
    {
        foreach (var license in Cases("spdx/hf-license-ids.json").EnumerateArray())
        {
            var id = license.GetProperty("hfId").GetString() ?? "";

            var mapped = HubLicense.ToSpdx(id, null);

            if (license.GetProperty("spdx").GetString() is not { } spdx)
            {
                Assert.True(mapped is null == (id == "unknown"));
                Assert.True(mapped?.StartsWith("LicenseRef-hf-", StringComparison.Ordinal) ?? true);
            }
            else
            {
                Assert.Equal(license.GetProperty("spdxDeprecated").GetBoolean() ? $"{spdx}-only" : spdx, mapped);
            }
        }
    }

    static JsonElement Cases(string path) =>
        JsonDocument.Parse(File.ReadAllText(TestNeeds.ConformanceData(path))).RootElement;

    static MemoryStream Bytes(JsonElement each) => new(each.GetProperty("base64").GetBytesFromBase64());
}
