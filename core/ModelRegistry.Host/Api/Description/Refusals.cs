using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api.Description;

/// <summary>Names the problem types behind each status with which an operation refuses.</summary>
static class Refusals
{
    const string MediaType = "application/problem+json";

    /// <summary>Said once for the whole API: any address may answer them.</summary>
    public static IReadOnlyList<ProblemType> Everywhere =>
        [CommonProblems.Internal, CommonProblems.StorageFull, CommonProblems.TooManyRequests];

    /// <summary>Refusals that most operations have alone under their status: described once.</summary>
    static IReadOnlyList<ProblemType> Shared =>
    [
        CommonProblems.Unauthenticated, CommonProblems.Forbidden, CommonProblems.NotFound, CommonProblems.TooLarge,
        CommonProblems.PreconditionFailed, CommonProblems.PreconditionRequired, CommonProblems.UnsupportedMediaType,
    ];

    public static void AddTo(OpenApiDocument document, OpenApiComponents components) => components.Responses =
        Shared.ToDictionary(type => type.Code, type => (IOpenApiResponse)Answer([type], document));

    public static void Describe(OpenApiOperation operation, DescribedEndpoint endpoint)
    {
        var types = Of(endpoint.All<object>(), endpoint.Method).ToLookup(type => type.Status);
        var answers = operation.Responses ?? [];
        foreach (var status in answers.Keys.Where(status => status[0] is '4' or '5').ToList())
        {
            var possible = types[int.Parse(status, CultureInfo.InvariantCulture)].OrderBy(type => type.Code).ToList();
            if (possible is [var only] && Shared.Contains(only))
                answers[status] = new OpenApiResponseReference(only.Code, endpoint.Document);
            else if (possible.Count > 0)
                answers[status] = Answer(possible, endpoint.Document, (answers[status] as OpenApiResponse)?.Headers);
        }
    }

    /// <summary>The types that an endpoint may answer, by what it says of itself.</summary>
    public static IEnumerable<ProblemType> Of(IEnumerable<object> metadata, string method)
    {
        var all = metadata.ToList();
        var declared = all.OfType<IProducesResponseTypeMetadata>().Select(one => one.StatusCode).ToHashSet();
        var reads = method == HttpMethods.Get;
        var body = all.OfType<IAcceptsMetadata>().Any();
        return all.OfType<ProblemType>().Concat(Common(all, reads, body).Where(type => declared.Contains(type.Status)))
            .Distinct();
    }

    static IEnumerable<ProblemType> Common(List<object> metadata, bool reads, bool body)
    {
        yield return CommonProblems.Unauthenticated;
        yield return CommonProblems.Forbidden;
        yield return CommonProblems.NotFound;
        yield return CommonProblems.MalformedRequest;
        yield return CommonProblems.InvalidValue;
        yield return CommonProblems.PreconditionFailed;
        yield return CommonProblems.PreconditionRequired;
        yield return CommonProblems.StorageFull;
        if (reads) yield return CommonProblems.InvalidCursor;
        if (body)
        {
            yield return CommonProblems.MalformedJson;
            yield return CommonProblems.TooLarge;
            yield return CommonProblems.UnsupportedMediaType;
        }
        if (reads || metadata.OfType<StreamsBody>().Any()) yield break;
        yield return CommonProblems.IdempotencyKeyReused;
        yield return CommonProblems.IdempotencyInProgress;
        if (metadata.OfType<AnswersSecret>().Any()) yield return CommonProblems.SecretNotKept;
    }

    static OpenApiResponse Answer(
        List<ProblemType> possible, OpenApiDocument? document, IDictionary<string, IOpenApiHeader>? headers = null) =>
        new()
        {
            Description = string.Join(" · ", possible.Select(type => $"`{type.Code}`: {type.Title}")),
            Headers = headers,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        AllOf = [new OpenApiSchemaReference("ProblemDetails", document)],
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["type"] = new OpenApiSchema { Enum = [.. possible.Select(type => type.Uri)] },
                        },
                    },
                },
            },
        };
}
