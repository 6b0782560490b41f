using System.Text.Json;

namespace ModelRegistry.Schema.Generating;

/// <summary>The JSON Schema of single values.</summary>
static class ScalarJsonSchema
{
    public static void Write(Utf8JsonWriter json, ScalarType type)
    {
        json.WriteString("type", type.Kind switch
        {
            ScalarKind.Flag => "boolean",
            ScalarKind.Number or ScalarKind.Percent => "number",
            ScalarKind.Size => "integer",
            _ => "string",
        });
        if (type.Kind is ScalarKind.Percent or ScalarKind.Size) json.WriteNumber("minimum", 0);
        if (type.Kind == ScalarKind.Percent)
            json.WriteNumber("maximum", type.Unit == ScalarType.PercentagePoints ? 100 : 1);
        if (Format(type) is { } format) json.WriteString("format", format);
        if (Pattern(type) is { } pattern) json.WriteString("pattern", pattern);
        if (Unit(type) is { } unit) json.WriteString("x-unit", unit);
    }

    /// <summary>The unit in words: a share without one is a ratio.</summary>
    public static string? Unit(ScalarType type) =>
        type.Unit ?? (type.Kind == ScalarKind.Percent ? "ratio" : null);

    static string? Format(ScalarType type) => (type.Kind, type.Format) switch
    {
        (ScalarKind.Date, _) => "date",
        (_, TextFormat.Url) => "uri",
        (_, TextFormat.Email) => "email",
        (_, TextFormat.Uuid) => "uuid",
        _ => null,
    };

    static string? Pattern(ScalarType type) => (type.Kind, type.Format) switch
    {
        (ScalarKind.Version, _) or (_, TextFormat.SemVer) =>
            @"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$",
        (ScalarKind.Duration, _) => "^([0-9]{1,6} (ms|(second|minute|hour|day|week|month|year)s?)|P[0-9A-Z]+)$",
        (ScalarKind.Instant, _) => "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?$",
        (_, TextFormat.Digest) => "^(sha256:)?[0-9a-fA-F]{64}$",
        _ => null,
    };
}
