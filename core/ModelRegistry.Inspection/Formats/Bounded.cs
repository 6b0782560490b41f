namespace ModelRegistry.Inspection.Formats;

/// <summary>Whole files up to a limit: memory follows the bytes that are there, never a claimed length.</summary>
static class Bounded
{
    /// <summary>All bytes, or null when there are more than <paramref name="limit"/>.</summary>
    public static byte[]? ReadAll(Stream content, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (bytes.Length + read > limit) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The first bytes, at most <paramref name="limit"/>.</summary>
    public static byte[] ReadHead(Stream content, int limit)
    {
        var buffer = new byte[limit];
        return buffer[..content.ReadAtLeast(buffer, limit, throwOnEndOfStream: false)];
    }
}
