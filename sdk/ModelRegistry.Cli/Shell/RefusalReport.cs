using System.Net;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Shell;

/// <summary>Shows a refusal of the registry: what, where, what to do.</summary>
static class RefusalReport
{
    public static void Print(Output output, RegistryException refused)
    {
        var problem = refused.Problem;
        var title = problem.Title ?? refused.Status.ToString();
        var what = string.IsNullOrEmpty(problem.Detail) ? $"{title}." : $"{title}: {problem.Detail}";
        var fields = (problem.Errors ?? new Dictionary<string, string[]>())
            .SelectMany(field => field.Value.Select(text => field.Key.Length > 0 ? $"{field.Key}: {text}" : text));
        output.Error(what, [.. fields], Remedy(refused));
    }

    static string? Remedy(RegistryException refused) => refused switch
    {
        { Status: HttpStatusCode.Unauthorized } =>
            "Sign in with: registry login URL (or set REGISTRY_TOKEN).",
        { Status: HttpStatusCode.InternalServerError, Problem.TraceId: { } trace } =>
            $"{refused.Problem.Remedy} traceId: {trace}",
        _ => refused.Problem.Remedy,
    };
}
