using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>
/// A condition as it is written, and what it comes to for a document and perhaps an item of it: true, false or, for
/// unknown, null. It knows nothing of the language's own code, so that it can tell when that is wrong.
/// </summary>
sealed record Claim(string Text, Func<JsonNode?, JsonNode?, bool?> Holds)
{
    public override string ToString() => Text;

    public static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => !And(!left, !right);
}
