using System.Globalization;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Demo;

/// <summary>How much demo data to make, and the seed: the same seed and counts give the same data.</summary>
sealed record DemoSize(int Models, int Versions, int Artifacts, int Seed)
{
    const int Most = 100_000_000;

    /// <exception cref="StartupException">A number is none, or the numbers do not fit each other.</exception>
    public static DemoSize From(IConfiguration configuration)
    {
        var models = Read(configuration, "models", 100);
        var versions = Read(configuration, "versions", 10 * models);
        var artifacts = Read(configuration, "artifacts", 10 * versions);
        return models >= 1 && versions >= models && artifacts >= versions
            ? new(models, versions, artifacts, Read(configuration, "seed", 1))
            : throw new StartupException(
                "demo data: every model has at least one version and every version one artifact, so that "
                + $"1 ≤ --models ≤ --versions ≤ --artifacts; given were {models}, {versions}, {artifacts}.");
    }

    static int Read(IConfiguration configuration, string name, int usual) => configuration[name] switch
    {
        null => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= Most => number,
        var text => throw new StartupException($"--{name}: '{text}' is no whole number up to {Most}."),
    };
}
