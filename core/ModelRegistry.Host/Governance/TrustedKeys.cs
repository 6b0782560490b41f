using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The public keys whose signatures count: one PEM file (SubjectPublicKeyInfo; ECDSA P-256 or Ed25519) each, ending in
/// <c>.pem</c> or <c>.pub</c>, in the folder of the setting <c>trusted-keys</c>. A file that is no key refuses the
/// start, because a key that somebody believes to be trusted and is not would be worse. Later the folder is looked at
/// on every use and read again when a name, length or time of change differs; what cannot be used then is logged once,
/// and the keys that were good before stay.
/// </summary>
sealed partial class TrustedKeys
{
    readonly Lock _gate = new();
    readonly ILogger<TrustedKeys> _log;
    string _seen;
    TrustedKeySet _set;

    public TrustedKeys(HostSettings settings, ILogger<TrustedKeys> log)
    {
        (Folder, _log) = (settings.TrustedKeys, log);
        var files = Files();
        _seen = Look(files);
        _set = new TrustedKeySet(Folder, files);
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
        try
        {
            var files = Files();
            var seen = Look(files);
            if (seen == _seen) return;

            _seen = seen;
            _set = new TrustedKeySet(Folder, files);
            LogRead(_set.All.Count, Folder);
        }
        catch (Exception refused) when (refused is StartupException or IOException or UnauthorizedAccessException)
        {
            LogKept(refused.Message, _set.All.Count);
        }
    }

    FileInfo[] Files() => Directory.Exists(Folder)
        ? [.. new DirectoryInfo(Folder).EnumerateFiles()
            .Where(file => file.Extension is ".pem" or ".pub")
            .OrderBy(file => file.Name, StringComparer.Ordinal)]
        : [];

    static string Look(FileInfo[] files) =>
        string.Join('\n', files.Select(file => $"{file.Name}/{file.Length}/{file.LastWriteTimeUtc.Ticks}"));

    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Count} trusted keys anew from {Folder}")]
    partial void LogRead(int count, string folder);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "{Reason} The {Count} trusted keys that were read before stay in use until the folder is put right")]
    partial void LogKept(string reason, int count);
}
