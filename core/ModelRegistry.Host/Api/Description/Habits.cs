using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api.Description;

/// <summary>The habits of the API as they show on one operation: headers, formats, entity tags.</summary>
static class Habits
{
    public static void Describe(OpenApiOperation operation, DescribedEndpoint endpoint)
    {
        operation.Parameters ??= [];
        operation.Responses ??= [];
        if (endpoint.Has<IAllowAnonymous>()) operation.Security = [];
        if (endpoint.Repeats) Parameter(operation, endpoint, SharedParts.IdempotencyKey);
        if (Answer(operation, StatusCodes.Status428PreconditionRequired) is not null)
            Parameter(operation, endpoint, SharedParts.IfMatch);
        else if (Answer(operation, StatusCodes.Status412PreconditionFailed) is not null)
            Parameter(operation, endpoint, SharedParts.IfMatchOptional);
        if (Answer(operation, StatusCodes.Status201Created) is { } created)
            Header(created, endpoint, "Location", SharedParts.Location);
        if (Answer(operation, StatusCodes.Status503ServiceUnavailable) is { } away)
            Header(away, endpoint, "Retry-After", SharedParts.RetryAfter);
        if (Tagged(operation, endpoint) is { } tagged) Header(tagged, endpoint, "ETag", SharedParts.ETag);
        if (endpoint.Reads) Read(operation, endpoint);
    }

    static void Read(OpenApiOperation operation, DescribedEndpoint endpoint)
    {
        if (Answer(operation, StatusCodes.Status304NotModified) is { } known)
        {
            Parameter(operation, endpoint, SharedParts.IfNoneMatch);
            Header(known, endpoint, "ETag", SharedParts.ETag);
        }
        if (Answer(operation, StatusCodes.Status200OK) is not { Content: { } content } answer
            || !content.TryGetValue("text/csv", out var csv)) return;
        csv.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description =
            "A line of names, then the rows." };
        Parameter(operation, endpoint, SharedParts.Format);
        if (operation.Parameters?.Any(one => one.Name == "cursor") is true)
            Header(answer, endpoint, "Link", SharedParts.Link);
    }

    /// <summary>The success that shows the state that is there afterwards, if there is one.</summary>
    static OpenApiResponse? Tagged(OpenApiOperation operation, DescribedEndpoint endpoint) =>
        endpoint.Has<MadeAnew>() ? null
        : endpoint.Reads || Answer(operation, StatusCodes.Status412PreconditionFailed) is not null
            ? Answer(operation, StatusCodes.Status200OK)
        : endpoint.Has<AnswersEntityTag>() ? Answer(operation, StatusCodes.Status201Created)
        : null;

    static OpenApiResponse? Answer(OpenApiOperation operation, int status) =>
        operation.Responses?.TryGetValue(status.ToString(CultureInfo.InvariantCulture), out var answer) is true
            ? answer as OpenApiResponse
            : null;

    static void Parameter(OpenApiOperation operation, DescribedEndpoint endpoint, string name) =>
        operation.Parameters?.Add(new OpenApiParameterReference(name, endpoint.Document));

    static void Header(OpenApiResponse answer, DescribedEndpoint endpoint, string name, string part)
    {
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
        answer.Headers[name] = new OpenApiHeaderReference(part, endpoint.Document);
    }
}
