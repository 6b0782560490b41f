using System.Security.Cryptography;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Who works on an upload right now, and the hash over the parts that came in order so far. It lives in memory only:
/// after a restart, or when parts came out of order, completion reads the content once more instead.
/// </summary>
sealed class UploadState : IDisposable
{
    readonly Lock _lock = new();
    readonly HashSet<int> _writing = [];
    IncrementalHash? _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    int _hashedParts;
    int _hashing;
    bool _closing;

    /// <summary>Claims a part for writing; false while somebody else writes it or the upload is being closed.</summary>
    /// <param name="number">The part.</param>
    /// <param name="hash">The running hash to feed when this part is the next one in order, otherwise null.</param>
    public bool TryBegin(int number, out IncrementalHash? hash)
    {
        lock (_lock)
        {
            hash = null;
            if (_closing || !_writing.Add(number)) return false;
            if (number <= _hashedParts) Forget();
            if (_hash is null || _hashing is not 0 || number != _hashedParts + 1) return true;
            _hashing = number;
            hash = _hash;
            return true;
        }
    }

    public void End(int number, bool stored)
    {
        lock (_lock)
        {
            _writing.Remove(number);
            if (_hashing != number) return;
            _hashing = 0;
            if (stored) _hashedParts = number;
            else Forget();
        }
    }

    /// <summary>Claims the whole upload; false while anybody works on it.</summary>
    public bool TryClose()
    {
        lock (_lock)
        {
            if (_closing || _writing.Count > 0) return false;
            return _closing = true;
        }
    }

    /// <summary>Gives the upload back after <see cref="TryClose"/>.</summary>
    public void Reopen()
    {
        lock (_lock) _closing = false;
    }

    /// <summary>The digest over exactly these parts, or null where it is not known without reading.</summary>
    public byte[]? HashOf(int partCount)
    {
        lock (_lock) return _hashedParts == partCount ? _hash?.GetCurrentHash() : null;
    }

    public void Dispose()
    {
        lock (_lock) Forget();
    }

    void Forget()
    {
        if (_hashing is 0) _hash?.Dispose();
        _hash = null;
    }
}
