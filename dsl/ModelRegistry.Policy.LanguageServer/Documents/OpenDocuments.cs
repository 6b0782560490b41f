using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Protocol;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>
/// The packs of the workspace: those that are open as the client has them, all others as the disk has them.
/// </summary>
sealed class OpenDocuments(Action<string> log)
{
    readonly Lock _lock = new();
    readonly PackNames _names = new();
    readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    PolicyWorkspace _workspace = new(new MetadataSchema());

    public Snapshot Now()
    {
        lock (_lock) return new(_workspace, [.. _open.Values], _names.UriOf);
    }

    /// <summary>A document, as it is now.</summary>
    public Subject Of(string uri)
    {
        lock (_lock)
        {
            var name = _names.NameOf(uri);
            return new(_workspace, name, new(_workspace.Find(name)?.Text ?? ""), _names.UriOf);
        }
    }

    public void AddFolder(string uri, string label)
    {
        lock (_lock)
        {
            _names.Add(uri, label);
            if (PackNames.PathOf(uri) is not { } folder) return;
            foreach (var (path, text) in PackFolder.Read(folder, log))
            {
                var name = _names.NameOf(new Uri(path).AbsoluteUri);
                if (!_open.ContainsKey(name)) _workspace = _workspace.With(new(name, text));
            }
        }
    }

    public void RemoveFolder(string uri)
    {
        lock (_lock)
        {
            if (PackNames.PathOf(uri) is { } folder)
            {
                var gone = _workspace.Files.Where(name => !_open.ContainsKey(name) && PackNames
                    .PathOf(_names.UriOf(name))?.StartsWith(folder, StringComparison.Ordinal) == true).ToList();
                _workspace = gone.Aggregate(_workspace, (workspace, name) => workspace.Without(name));
            }

            _names.Remove(uri);
        }
    }

    public void Open(TextDocumentItem item)
    {
        lock (_lock)
        {
            var name = _names.NameOf(item.Uri);
            Keep(new(name, item.Uri, item.Version, item.Text));
        }
    }

    public void Change(DidChangeParams change)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(_names.NameOf(change.TextDocument.Uri), out var open))
            {
                log($"{change.TextDocument.Uri} is not open; its change is left out.");
                return;
            }

            var text = change.ContentChanges.Aggregate(open.Text, LineMap.Changed);
            Keep(open with { Text = text, Version = change.TextDocument.Version });
        }
    }

    public void Close(string uri)
    {
        lock (_lock)
        {
            var name = _names.NameOf(uri);
            if (_open.Remove(name)) FromDisk(uri, name);
        }
    }

    /// <summary>A file that changed on disk; while it is open, that does not matter.</summary>
    public void Touched(string uri)
    {
        lock (_lock)
        {
            var name = _names.NameOf(uri);
            if (!_open.ContainsKey(name)) FromDisk(uri, name);
        }
    }

    void Keep(OpenDocument document)
    {
        _open[document.Name] = document;
        _workspace = _workspace.With(new(document.Name, document.Text));
    }

    void FromDisk(string uri, string name)
    {
        var text = PackNames.PathOf(uri) is { } path && PackFolder.IsPack(path) && File.Exists(path)
            ? PackFolder.Text(path, log) : null;
        _workspace = text is null ? _workspace.Without(name) : _workspace.With(new(name, text));
    }
}
