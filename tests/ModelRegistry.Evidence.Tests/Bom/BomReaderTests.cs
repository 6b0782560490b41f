using System.Text;
using ModelRegistry.Evidence.Bom;

namespace ModelRegistry.Evidence.Tests.Bom;

public sealed class BomReaderTests
{
    [Fact]
    public void A_cyclonedx_bill_is_read_with_nested_components_flat()
    {
        var bom = Read("""
            {"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
             "version":1,"metadata":{"timestamp":"2026-01-02T03:04:05Z","component":{"type":"container","name":"bot"}},
             "components":[{"type":"library","name":"a","version":"1","purl":"pkg:npm/a@1",
               "licenses":[{"license":{"id":"MIT"}},{"license":{"name":"Ours"}},{"expression":"MIT OR Apache-2.0"}],
               "hashes":[{"alg":"MD5","content":"d41d8cd98f00b204e9800998ecf8427e"}],
               "components":[{"type":"data","name":"inner"}]},{"type":"machine-learning-model","name":"b"}]}
            """);

        Assert.Equal((BomFormat.CycloneDx, "1.6"), (bom.Format, bom.SpecVersion));
        Assert.Equal("urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", bom.Serial);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), bom.Created);
        Assert.Equal("bot", bom.Subject?.Name);
        Assert.Equal(["a", "inner", "b"], bom.Components.Select(c => c.Name));
        Assert.Equal(["MIT", "Ours", "MIT OR Apache-2.0"], bom.Components[0].Licences);
        Assert.Equal(new BomHash("MD5", "d41d8cd98f00b204e9800998ecf8427e"), Assert.Single(bom.Components[0].Hashes));
        Assert.Equal("pkg:npm/a@1", bom.Components[0].Purl);
    }

    [Fact]
    public void Every_problem_is_named_with_its_place()
    {
        var reasons = Refused("""
            {"bomFormat":"CycloneDX","specVersion":"1.3","components":[{"type":"thing","name":""},
             {"type":"library","name":"x","hashes":[{"alg":"MD5","content":"1"}],"licenses":[{}]},7],
             "metadata":{"timestamp":"yesterday"}}
            """);

        Assert.Contains("1.4, 1.5, 1.6 and 1.7", reasons);
        Assert.Contains("components[0] has an empty 'name'", reasons);
        Assert.Contains("unknown type 'thing'", reasons);
        Assert.Contains("components[1].hashes[0] must have 32", reasons);
        Assert.Contains("components[1].licenses[0] must have either", reasons);
        Assert.Contains("components[2] must be an object", reasons);
        Assert.Contains("metadata.timestamp must be a date", reasons);
    }

    [Theory]
    [InlineData("{}", "neither CycloneDX")]
    [InlineData("[]", "neither CycloneDX")]
    [InlineData("{", "line 1")]
    [InlineData("""{"bomFormat":"CycloneDX","bomFormat":"CycloneDX"}""", "must not repeat")]
    [InlineData("""{"spdxVersion":"SPDX-2.1"}""", "SPDX-2.2 and SPDX-2.3")]
    [InlineData("""{"@graph":[]}""", "CreationInfo")]
    public void What_is_no_bill_of_materials_is_refused(string json, string reason) =>
        Assert.Contains(reason, Refused(json));

    [Fact]
    public void Deep_nesting_is_refused_at_the_limit()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));

        Assert.Contains("nesting is limited to 128", Refused($$"""{"bomFormat":{{deep}}}"""));
    }

    [Fact]
    public void Official_valid_cyclonedx_documents_are_read_and_invalid_ones_refused_where_we_look()
    {
        // Invalid in parts that this reader does not read.
        string[] unread =
        [
            "invalid-citations-1.7", "invalid-component-swid-1.7",
            "invalid-component-versionRange-non-external-explicit",
            "invalid-component-versionRange-non-external-implicit", "invalid-dependency-1.6", "invalid-issue-type-1.7",
            "invalid-issue-type-1.6", "invalid-patch-type-1.7", "invalid-patch-type-1.6", "invalid-properties-1.7",
            "invalid-properties-1.6", "invalid-service-data-1.7", "invalid-service-data-1.6", "invalid-license-id-1.7",
            "invalid-license-id-1.6", "invalid-metadata-license-1.7", "invalid-metadata-license-1.6",
            "invalid-license-declared-concluded-mix-1.6",
        ];
        var wrong = new List<string>();
        var folder = ConformanceData.Path("cyclonedx", "tests");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var reading = BomReader.Read(File.ReadAllBytes(file));
            var valid = name.StartsWith("valid", StringComparison.Ordinal);
            if ((valid || unread.Contains(name)) != reading is BomReading.Read)
                wrong.Add($"{name}: {(reading as BomReading.Refused)?.Reasons[0]}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Real_spdx_documents_are_read()
    {
        var hello = Assert.IsType<BomReading.Read>(
            BomReader.Read(ConformanceData.Bytes("spdx", "spdx23", "software-example10.spdx.json"))).Bom;
        var other = Assert.IsType<BomReading.Read>(
            BomReader.Read(ConformanceData.Bytes("spdx", "spdx23", "software-example11.spdx.json"))).Bom;
        var conda = Assert.IsType<BomReading.Read>(
            BomReader.Read(ConformanceData.Bytes("scans", "trivy", "conda-spdx.json"))).Bom;
        var ai = Assert.IsType<BomReading.Read>(
            BomReader.Read(ConformanceData.Bytes("spdx", "spdx3", "ai-example02.spdx3.json"))).Bom;

        Assert.Equal((BomFormat.Spdx2, "2.3", "hello"), (hello.Format, hello.SpecVersion, hello.Subject?.Name));
        Assert.Equal(["MIT"], hello.Components[0].Licences);
        Assert.NotEmpty(other.Components);
        Assert.Contains(conda.Components, c => c.Purl is not null);
        Assert.Equal((BomFormat.Spdx3, "3.0.1"), (ai.Format, ai.SpecVersion));
        Assert.Contains(ai.Components, c => c.Type == "ai_AIPackage");
    }

    static BillOfMaterials Read(string json)
    {
        var reading = BomReader.Read(Encoding.UTF8.GetBytes(json));
        return reading is BomReading.Read(var bom) ? bom : throw new Xunit.Sdk.XunitException(reading.ToString());
    }

    static string Refused(string json) =>
        string.Join('\n', Assert.IsType<BomReading.Refused>(BomReader.Read(Encoding.UTF8.GetBytes(json))).Reasons);
}
