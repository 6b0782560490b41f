using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>Refuses U+0000 in the path and the query: no name holds it, and PostgreSQL keeps no such text.</summary>
sealed class NulInAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value?.Contains('\0') is true)
            return Refuse(context, "The path holds the character U+0000.");
        foreach (var (name, values) in context.Request.Query)
            if (name.Contains('\0') || values.Any(value => value?.Contains('\0') is true))
                return Refuse(context, "The query holds the character U+0000.");
        return next(context);
    }

    static Task Refuse(HttpContext context, string detail) =>
        Problem.Of(CommonProblems.InvalidValue, detail).ExecuteAsync(context);
}
