using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api.Description;

/// <summary>Parameters and headers that many operations share, and how to sign in.</summary>
static class SharedParts
{
    public const string Token = "token";
    public const string IdempotencyKey = "IdempotencyKey";
    public const string IfMatch = "IfMatch";
    public const string IfMatchOptional = "IfMatchOptional";
    public const string IfNoneMatch = "IfNoneMatch";
    public const string Format = "Format";
    public const string ETag = "ETag";
    public const string Location = "Location";
    public const string Link = "Link";
    public const string RetryAfter = "RetryAfter";

    public static void AddTo(OpenApiComponents components)
    {
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "mrt_…",
                Description = "An API token: the first is printed at the first start, others are made with "
                    + "POST /api/v1/users/{handle}/tokens. It may do what its user may, narrowed by its scopes.",
            },
        };
        components.Parameters = new Dictionary<string, IOpenApiParameter>
        {
            [IdempotencyKey] = Header("Idempotency-Key", required: false,
                "Any text of your own for this one change, at most 200 characters, kept for a day. The same key with "
                + "the same request gets the first answer again, marked Idempotency-Replayed; with another request "
                + "it is refused.", longest: 200),
            [IfMatch] = Header("If-Match", required: true,
                "The ETag of what you read: the change is made only if it is still so. * stands for any state."),
            [IfMatchOptional] = Header("If-Match", required: false,
                "The ETag of what you read: the action is done only if it is still so."),
            [IfNoneMatch] = Header("If-None-Match", required: false,
                "The ETag of what you have: answered with 304 and no body if it is still so."),
            [Format] = new OpenApiParameter
            {
                Name = "format",
                In = ParameterLocation.Query,
                Description = "json, or csv (RFC 4180) with the cursor of the next page in X-Next-Cursor. "
                    + "Accept: text/csv does the same.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json", "csv"] },
            },
        };
        components.Headers = new Dictionary<string, IOpenApiHeader>
        {
            [ETag] = Header("The strong entity tag of this state, for If-Match and If-None-Match."),
            [Location] = Header("The address of what was made."),
            [Link] = Header("<?…>; rel=\"next\": the address of the next page, relative to this one (RFC 8288); "
                + "left out on the last."),
            [RetryAfter] = Header("After so many seconds the request may be repeated."),
        };
    }

    static OpenApiParameter Header(string name, bool required, string text, int? longest = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = text,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest },
    };

    static OpenApiHeader Header(string text) =>
        new() { Description = text, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
