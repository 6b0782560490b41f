namespace ModelRegistry.Host.Problems;

/// <summary>Problems that any request can meet.</summary>
static class CommonProblems
{
    public static readonly ProblemType MalformedJson = new("malformed-json", 400,
        "The body is not valid JSON", "Correct the body at the line and column given and send it again.");

    public static readonly ProblemType MalformedRequest = new("malformed-request", 400,
        "The request cannot be read", "Compare the request with the API reference.");

    public static readonly ProblemType InvalidValue = new("invalid-value", 422,
        "A value is not valid", "Correct the fields listed under errors and send the request again.");

    public static readonly ProblemType Unauthenticated = new("unauthenticated", 401,
        "Who is asking is not known", "Send a valid API token in the Authorization header: Bearer mrt_…");

    public static readonly ProblemType Forbidden = new("forbidden", 403,
        "This is not allowed", "Ask an administrator for the permission named in the detail.");

    public static readonly ProblemType NotFound = new("not-found", 404,
        "There is no such thing", "Check the address; names of models are group/name.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405,
        "This address does not answer that method", "Compare the request with the API reference.");

    public static readonly ProblemType PreconditionFailed = new("precondition-failed", 412,
        "The resource has changed since it was read", "Read it again, look at what changed, and repeat the change.");

    public static readonly ProblemType PreconditionRequired = new("precondition-required", 428,
        "The request must say which state it changes", "Send the ETag of the last read in an If-Match header.");

    public static readonly ProblemType TooLarge = new("body-too-large", 413,
        "The body is larger than this address accepts", "Send less; files belong into an upload, not into JSON.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415,
        "The body's media type is not one that this address reads", "Send the media type named in the API reference.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429,
        "Too many requests", "Wait for the time in the Retry-After header.");

    public static readonly ProblemType IdempotencyKeyReused = new("idempotency-key-reused", 422,
        "The idempotency key was used for another request", "Use a new key for a new request.");

    public static readonly ProblemType IdempotencyInProgress = new("idempotency-in-progress", 409,
        "A request with this idempotency key is under way, or was applied and its answer was lost",
        "Read the resource to see what became of it, or wait and repeat the request with the same key.");

    public static readonly ProblemType SecretNotKept = new("secret-not-kept", 409,
        "A request with this idempotency key was carried out, and the secret in its answer is lost",
        "Revoke what the first request made, and make another with a new key.");

    public static readonly ProblemType InvalidCursor = new("invalid-cursor", 400,
        "The cursor is not one of this list",
            "Start again without a cursor; cursors are valid for one list and filter only.");

    public static readonly ProblemType StorageFull = new("storage-full", 507,
        "There is no room left where the registry stores its data",
            "Free or add disk space, then repeat the request; nothing was lost.");

    public static readonly ProblemType DatabaseUnavailable = new("database-unavailable", 503,
        "The database cannot serve the request now",
            "Wait for the time in the Retry-After header and repeat the request with the same idempotency key.");

    public static readonly ProblemType Internal = new("internal-error", 500,
        "The registry failed", "Repeat the request; if it fails again, give the traceId to whoever runs the registry.");
}
