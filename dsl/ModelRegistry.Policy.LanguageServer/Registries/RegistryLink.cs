using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ModelRegistry.Policy.LanguageServer.Registries;

/// <summary>
/// Asks a registry which models a pack would stop. The address comes from the editor's settings or REGISTRY_URL, the
/// token from REGISTRY_TOKEN alone: a setting ends up in files that are shared. One answer is kept for each text, for a
/// minute.
/// </summary>
sealed class RegistryLink(TimeProvider clock) : IDisposable
{
    static TimeSpan Fresh => TimeSpan.FromMinutes(1);

    readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    readonly SemaphoreSlim _turn = new(1);
    string? _setting;
    (string Text, DateTimeOffset At, string Answer)? _kept;

    public bool IsKnown => Address is not null;

    public Uri? Address =>
        Uri.TryCreate(_setting ?? Environment.GetEnvironmentVariable("REGISTRY_URL"),
        UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public void Use(string? url) => _setting = string.IsNullOrWhiteSpace(url) ? null : url;

    /// <summary>
    /// The answer in a line. It waits for its turn: a registry judges one question of a user at a time.
    /// </summary>
    public async Task<string> AskAsync(string name, string text, CancellationToken cancellationToken)
    {
        if (Address is not { } address) return "No registry is named: set REGISTRY_URL.";
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_kept is { } kept && kept.Text == text && clock.GetUtcNow() - kept.At < Fresh) return kept.Answer;
            var answer = await SendAsync(address, name, text, cancellationToken);
            _kept = (text, clock.GetUtcNow(), answer);
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    async Task<string> SendAsync(Uri address, string name, string text, CancellationToken cancellationToken)
    {
        var root = address.AbsoluteUri.TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{root}/api/v1/policies/impact"))
        {
            Content = JsonContent.Create(new { @new = new[] { new { name, source = text } } }),
        };
        request.Headers.Accept.Add(new("application/json"));
        if (Environment.GetEnvironmentVariable("REGISTRY_TOKEN") is { Length: > 0 } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            using var body = await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
            return response.IsSuccessStatusCode ? Title(body.RootElement)
                : $"The registry refuses: {Member(body.RootElement, "title") ?? $"{(int)response.StatusCode}"}";
        }
        catch (Exception problem) when (problem is HttpRequestException or JsonException
            || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return $"The registry at {root} did not answer.";
        }
    }

    static string Title(JsonElement answer)
    {
        if (!answer.TryGetProperty("summary", out var summary)
            || !summary.TryGetProperty("modelsNewlyBlocked", out var models) || !models.TryGetInt32(out var blocked)
            || !summary.TryGetProperty("versions", out var all) || !all.TryGetInt32(out var versions))
            return "The registry answers something else than an impact.";
        return $"{blocked} {(blocked == 1 ? "model" : "models")} would be blocked (of {versions} versions asked about)";
    }

    static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public void Dispose()
    {
        _http.Dispose();
        _turn.Dispose();
    }
}
