using System.Text.Json;

namespace ModelRegistry.Evidence.Tests;

/// <summary>
/// The public test vectors, found through REGISTRY_CONFORMANCE_DATA; see docs/developer/conformance.md.
/// </summary>
static class ConformanceData
{
    public const string Variable = "REGISTRY_CONFORMANCE_DATA";

    public static string Path(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(root))
        {
            if (Environment.GetEnvironmentVariable("REGISTRY_TEST_REQUIRE") == "all")
                Assert.Fail($"{Variable} is not set, but REGISTRY_TEST_REQUIRE=all asks for every test.");
            Assert.Skip($"{Variable} does not name the folder with the conformance data.");
        }
        return System.IO.Path.Combine([root, .. parts]);
    }

    public static byte[] Bytes(params string[] parts) => File.ReadAllBytes(Path(parts));

    public static JsonElement Json(params string[] parts) => JsonElement.Parse(Bytes(parts));
}
