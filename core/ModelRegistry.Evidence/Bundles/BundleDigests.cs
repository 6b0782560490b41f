using System.Text.Json;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>The digests of a list of artifacts, in hexadecimal without <c>sha256:</c>.</summary>
static class BundleDigests
{
    const string Prefix = "sha256:";

    /// <exception cref="InvalidOperationException">The list has another form.</exception>
    /// <exception cref="KeyNotFoundException">An artifact has no digest.</exception>
    public static HashSet<string> Of(JsonElement artifacts) =>
        [.. artifacts.EnumerateArray().Select(artifact => Bare(artifact.GetProperty("sha256").GetString() ?? ""))];

    public static string Bare(string digest) =>
        digest.StartsWith(Prefix, StringComparison.Ordinal) ? digest[Prefix.Length..] : digest;
}
