using System.Text.Json;
using ModelRegistry.Inspection;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Verdicts of inspection as they are stored in <c>ArtifactRecord.Facts</c>, and back.</summary>
static class ArtifactFacts
{
    /// <summary>Free text pairs of a file's format are left out beyond so many characters.</summary>
    const int LongestText = 256 * 1024;

    public static string Write(FileVerdict verdict)
    {
        var text = JsonSerializer.Serialize(verdict, ArtifactFactsJson.Default.FileVerdict);
        return text.Length <= LongestText
            ? text
            : JsonSerializer.Serialize(verdict with
            {
                Facts = verdict.Facts with { Annotations = new Dictionary<string, string>(), Body = null },
            }, ArtifactFactsJson.Default.FileVerdict);
    }

    public static FileVerdict? Read(string? facts) =>
        facts is null ? null : JsonSerializer.Deserialize(facts, ArtifactFactsJson.Default.FileVerdict);
}
