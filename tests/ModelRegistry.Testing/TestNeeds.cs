using ModelRegistry.Testing.Postgres;
using Xunit;

namespace ModelRegistry.Testing;

/// <summary>
/// What a test needs from its surroundings. Where it is missing the test is skipped with the reason, or fails when the
/// environment says <c>REGISTRY_TEST_REQUIRE=all</c>, as continuous integration does.
/// </summary>
public static class TestNeeds
{
    /// <summary>The folder of conformance data, named by <c>REGISTRY_CONFORMANCE_DATA</c>.</summary>
    public const string DataVariable = "REGISTRY_CONFORMANCE_DATA";

    /// <summary>A PostgreSQL that can be started; see <see cref="PostgresServer"/>.</summary>
    public static void Postgres() => Need(PostgresServer.WhyMissing);

    /// <summary>A file or folder of the conformance data.</summary>
    /// <param name="relativePath">Its path below the folder, with forward slashes.</param>
    /// <returns>Its absolute path.</returns>
    public static string ConformanceData(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable(DataVariable);
        if (string.IsNullOrEmpty(folder)) Need($"{DataVariable} does not name the folder of conformance data");

        var path = Path.Combine(folder!, relativePath);         // not null: Need has ended the test
        if (!Path.Exists(path)) Need($"the conformance data has no {relativePath}");
        return path;
    }

    /// <summary>A Chromium or Chrome that Playwright can drive.</summary>
    /// <returns>The path of its executable.</returns>
    public static string Chromium()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (found is null) Need("Chromium is not installed: run ./test.sh once, or put a Chrome on the PATH");
        return found!;                                          // not null: Need has ended the test
    }

    static void Need(string? missing)
    {
        if (missing is null) return;
        if (Environment.GetEnvironmentVariable("REGISTRY_TEST_REQUIRE") == "all") Assert.Fail(missing);
        Assert.Skip(missing);
    }
}
