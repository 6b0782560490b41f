using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>
/// Addresses of documents and the names that messages show: paths below the workspace folder, with slashes.
/// </summary>
sealed class PackNames
{
    readonly ConcurrentDictionary<string, string> _uris = new(StringComparer.Ordinal);
    ImmutableList<(string Path, string Label)> _folders = [];

    public void Add(string uri, string label)
    {
        if (PathOf(uri) is { } path) _folders = _folders.Add((path.TrimEnd('/') + "/", label));
    }

    public void Remove(string uri)
    {
        if (PathOf(uri) is { } path) _folders = _folders.RemoveAll(each => each.Path == path.TrimEnd('/') + "/");
    }

    /// <summary>The name of a document; its address is kept as the client writes it.</summary>
    public string NameOf(string uri)
    {
        var name = Name(uri);
        _uris[name] = uri;
        return name;
    }

    public string UriOf(string name) => _uris.GetValueOrDefault(name, name);

    /// <summary>The local path of an address, with slashes; null for what is no file.</summary>
    public static string? PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile
        ? parsed.LocalPath.Replace('\\', '/') : null;

    string Name(string uri)
    {
        if (PathOf(uri) is not { } path) return uri;
        var (folder, label) = _folders.Where(each => path.StartsWith(each.Path, StringComparison.Ordinal))
            .OrderByDescending(each => each.Path.Length).FirstOrDefault();
        if (folder is null) return path;
        var below = path[folder.Length..];
        return _folders.Count > 1 ? $"{label}/{below}" : below;
    }
}
