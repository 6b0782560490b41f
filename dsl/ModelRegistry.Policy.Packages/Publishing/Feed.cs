namespace ModelRegistry.Policy.Packages.Publishing;

/// <summary>Where packages are published: the index of a NuGet v3 feed, or a folder.</summary>
public sealed record Feed
{
    Feed(string address, bool isFolder, bool isPlain) => (Address, IsFolder, IsPlain) = (address, isFolder, isPlain);

    public string Address { get; }

    public bool IsFolder { get; }

    /// <summary>Whether nothing encrypts the way there; only this machine may be meant.</summary>
    internal bool IsPlain { get; }

    /// <summary>Reads an address, or gives null and why it is none, in a sentence that repeats no secret.</summary>
    public static Feed? Parse(string text, out string? fault)
    {
        fault = null;
        if (!text.Contains("://", StringComparison.Ordinal)) return new(Path.GetFullPath(text), true, false);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https" or "file"))
            fault = "The address of a feed begins with https://, or is a folder.";
        else if (address.UserInfo.Length > 0)
            fault = "The address of a feed may not hold a name or a password: others on this machine could read it.";
        else if (address is { Scheme: "http", IsLoopback: false })
            fault = $"{address.Host} is asked without encryption, which would show the API key; use https://.";
        if (fault is not null) return null;
        // parsed where there is no fault
        return address!.IsFile ? new(address.LocalPath, true, false)
            : new(address.AbsoluteUri, false, address.Scheme == "http");
    }
}
