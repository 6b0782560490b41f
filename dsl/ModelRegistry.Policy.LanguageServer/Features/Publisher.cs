using System.Collections.Concurrent;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using ModelRegistry.Policy.LanguageServer.Running;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>
/// Tells the client what is wrong with the documents that it has open, a moment after the last change: while somebody
/// types, what was wrong a letter ago is of no interest.
/// </summary>
sealed class Publisher : IDisposable
{
    static TimeSpan Quiet => TimeSpan.FromMilliseconds(150);

    readonly OpenDocuments _documents;
    readonly Client _client;
    readonly ITimer _timer;
    readonly SemaphoreSlim _turn = new(1);
    readonly ConcurrentDictionary<string, IReadOnlyList<LspDiagnostic>> _failures = new(StringComparer.Ordinal);
    HashSet<string> _told = [];

    public Publisher(OpenDocuments documents, Client client, TimeProvider clock)
    {
        (_documents, _client) = (documents, client);
        _timer = clock.CreateTimer(_ => _ = PublishAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Changed()
    {
        _failures.Clear();
        _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Tests that failed stay beside the messages until something changes.</summary>
    public Task ShowAsync(string file, IReadOnlyList<LspDiagnostic> failures)
    {
        _failures[file] = failures;
        return PublishAsync();
    }

    async Task PublishAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var now = _documents.Now();
            foreach (var uri in _told.Except(now.Open.Select(each => each.Uri)))
                await _client.PublishAsync(new(uri, null, []));
            _told = [.. now.Open.Select(each => each.Uri)];
            foreach (var document in now.Open)
            {
                var lines = new LineMap(document.Text);
                await _client.PublishAsync(new(document.Uri, document.Version,
                [
                    .. now.Workspace.Diagnostics(document.Name).Select(each => Messages.Of(each, lines, document.Uri)),
                    .. _failures.GetValueOrDefault(document.Name) ?? [],
                ]));
            }
        }
        catch (Exception gone) when (gone is ObjectDisposedException or StreamJsonRpc.ConnectionLostException)
        {
            // there is nobody left to tell
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _timer.Dispose();
}
