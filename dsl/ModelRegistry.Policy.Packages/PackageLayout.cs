using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Packages;

/// <summary>Where what lies in a package, and what names may look like.</summary>
public static partial class PackageLayout
{
    /// <summary>The package type that feeds can search for.</summary>
    public const string PackageType = "ModelRegistryPolicyPack";

    /// <summary>The version of the manifest's format.</summary>
    public const int Format = 1;

    public const string Manifest = "policy-pack.json";

    public const string Readme = "README.md";

    /// <summary>The folder of the sources.</summary>
    public const string Packs = "packs/";

    /// <summary>Where NuGet keeps the signature.</summary>
    public const string Signature = ".signature.p7s";

    internal const string ContentTypes = "[Content_Types].xml";

    internal const string Relations = "_rels/.rels";

    /// <summary>The id that a pack's package has by convention: <c>ai/baseline</c> is <c>ai.baseline</c>.</summary>
    public static string IdOf(string pack) => pack.Replace('/', '.');

    /// <summary>The file that NuGet reads.</summary>
    internal static string Nuspec(string id) => $"{id}.nuspec";

    /// <summary>Whether this is an id that every feed takes.</summary>
    public static bool IsId(string text) => text.Length <= PackageLimits.Id && Id.IsMatch(text);

    /// <summary>Whether this is a version in the one spelling that feeds know it by.</summary>
    public static bool IsVersion(string text) => text.Length <= 64 && Version.IsMatch(text);

    /// <summary>Whether a file of this name can be packed.</summary>
    public static bool IsSourceName(string name) => SourceName.IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*\z", RegexOptions.NonBacktracking)]
    static partial Regex Id { get; }

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.NonBacktracking)]
    static partial Regex Version { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.policy(\.ya?ml)?\z", RegexOptions.NonBacktracking)]
    static partial Regex SourceName { get; }
}
