namespace ModelRegistry.Client.Http;

/// <summary>Writes the query part of an address.</summary>
static class QueryText
{
    /// <summary><c>?a=1&amp;b=2</c> of those that are there; empty when none is.</summary>
    public static string Of(params IEnumerable<(string Name, string? Value)> parts)
    {
        var text = string.Join('&', parts.Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value ?? "")}"));
        return text.Length == 0 ? "" : "?" + text;
    }
}
