using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Bom;

/// <summary>The licence choices of a CycloneDX object: each an expression, or a licence with an id or a name.</summary>
static class CycloneDxLicences
{
    public static IReadOnlyList<string> Read(JsonCursor owner) =>
        [.. owner.Items("licenses", BomReader.MaxPerComponent).Select(Choice)];

    static string Choice(JsonCursor choice)
    {
        var (expression, licence) = (choice.Text("expression"), choice.Object("license"));
        if (expression is null == licence is null)
        {
            choice.Problem("must have either an expression or a license.");
            return "";
        }
        if (licence is null) return expression!; // exactly one of the two is there
        var (id, name) = (licence.Text("id"), licence.Text("name"));
        if (string.IsNullOrEmpty(id) == string.IsNullOrEmpty(name))
            licence.Problem("must have either an id or a name.");
        return id ?? name ?? "";
    }
}
