using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>
/// The body of a request, whole; it must be UTF-8, because it is kept as text. Its endpoint bounds its size.
/// </summary>
static class RequestDocument
{
    public static async Task<(byte[] Bytes, ProblemHttpResult? Refused)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var bytes = body.ToArray();
        return bytes.Length == 0 ? (bytes, Problem.Of(EvidenceProblems.Unreadable, "The request has no body."))
            : !Utf8.IsValid(bytes) || bytes.Contains((byte)0)
                ? (bytes, Problem.Of(EvidenceProblems.Unreadable, "The document is not UTF-8 text."))
            : (bytes, null);
    }
}
