using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The public keys whose signatures count: one PEM file (SubjectPublicKeyInfo; ECDSA P-256 or Ed25519) each, ending in
/// <c>.pem</c> or <c>.pub</c>, in the folder of the setting <c>trusted-keys</c>; at most <see cref="MostKeys"/>. A file
/// that is no key refuses the start, because a key that somebody believes to be trusted and is not would be worse.
/// Later the folder is looked at on every use. Each file stands for itself: what changed is read again, what is gone or
/// cannot be read does not count, is logged once and tried again on every use; the others go on counting. Where the
/// folder itself cannot be read, no key counts.
/// </summary>
sealed partial class TrustedKeys
{
    public const int MostKeys = 256;

    readonly Lock _gate = new();
    readonly ILogger<TrustedKeys> _log;
    readonly HashSet<string> _told = new(StringComparer.Ordinal);
    Dictionary<string, TrustedKeyFile> _files = new(StringComparer.Ordinal);
    TrustedKeySet _set;

    public TrustedKeys(HostSettings settings, ILogger<TrustedKeys> log)
    {
        (Folder, _log) = (settings.TrustedKeys, log);
        if (Read() is { } problem) throw new StartupException($"--trusted-keys: {problem}");
        _set = new(_files.Values);
    }

    public string Folder { get; }

    /// <summary>The keys that count now; take it once where several questions must agree.</summary>
    public TrustedKeySet Current
    {
        get
        {
            lock (_gate)
            {
                Refresh();
                return _set;
            }
        }
    }

    void Refresh()
    {
        var before = _files;
        var problem = Read();
        if (problem is null) _told.Clear();
        else if (_told.Add(problem)) LogProblem(problem);
        if (before.Count == _files.Count && _files.All(file =>
            before.GetValueOrDefault(file.Key) == file.Value)) return;

        _set = new(_files.Values);
        LogRead(_set.All.Count, Folder);
    }

    /// <summary>Reads what is new or changed.</summary>
    /// <returns>The first thing that is wrong; null when every file holds a key.</returns>
    string? Read()
    {
        try
        {
            var files = Directory.Exists(Folder)
                ? new DirectoryInfo(Folder).EnumerateFiles().Where(file => file.Extension is ".pem" or ".pub")
                    .OrderBy(file => file.Name, StringComparer.Ordinal).ToList()
                : [];
            if (files.Count > MostKeys)
                return None($"{Folder} holds {files.Count} keys; at most {MostKeys} are read.");

            _files = files.ToDictionary(file => file.Name, file =>
                _files.GetValueOrDefault(file.Name) is { } read && !read.IsOld(file)
                    ? read
                    : TrustedKeyFile.Read(file), StringComparer.Ordinal);
            return _files.Values.Select(file => file.Problem).FirstOrDefault(problem => problem is not null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return None($"{Folder} cannot be read: {error.Message}");
        }
    }

    string None(string problem)
    {
        _files = new(StringComparer.Ordinal);
        return problem;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Count} trusted keys anew from {Folder}")]
    partial void LogRead(int count, string folder);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "{Reason} What cannot be read counts as no trusted key until it is put right")]
    partial void LogProblem(string reason);
}
