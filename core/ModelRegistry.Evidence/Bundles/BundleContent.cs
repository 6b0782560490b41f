using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>Checks what the signed manifest says against the files, and the files against the audit events.</summary>
sealed class BundleContent(Dictionary<string, ReadOnlyMemory<byte>> files, BundleManifest manifest)
{
    readonly BundleEvents _events = new();

    public IEnumerable<BundleCheck> Checks()
    {
        yield return Check("files", Files());
        yield return Check("frozen manifest", FrozenManifest());
        yield return Check("audit chain", Chain());
        yield return Check("recorded files", manifest.Files.Select(Recorded).FirstOrDefault(e => e is not null));
        yield return Check("recorded approvals, exceptions, deployments", Guarded(Records));
        yield return Check("artifacts", Guarded(Artifacts));
        yield return Check("all approvals", Guarded(() =>
            new BundleApprovals(files, manifest, _events).FirstMissing()));
        yield return Check("nothing left out", Guarded(() =>
            new BundleOmissions(files, manifest, _events).FirstMissing()));
        yield return Check("packs and configurations", Guarded(() => new BundleNamed(files, manifest).FirstForeign()));
        yield return Check("disclosed texts", Guarded(() => new BundleTexts(files, _events).FirstForeign()));
        yield return Check("container signatures", Guarded(() => new BundleSignatures(files, manifest).FirstBad()));
    }

    static BundleCheck Check(string name, string? wrong) => new(name, wrong is null, wrong ?? "As recorded.");

    string? Files()
    {
        HashSet<string> listed =
            [.. manifest.Files.Select(f => f.Path), BundleNames.Manifest, BundleNames.Signature];
        if (listed.Count != manifest.Files.Count + 2) return "A file is listed twice.";
        if (files.Keys.FirstOrDefault(name => !listed.Contains(name)) is { } extra) return $"{extra} is not listed.";
        foreach (var file in manifest.Files)
        {
            if (!files.TryGetValue(file.Path, out var content)) return $"{file.Path} is missing.";
            if (content.Length != file.Size || Sha256Hex.Of(content.Span) != file.Sha256)
                return $"{file.Path} is not what was signed.";
        }
        return null;
    }

    string? FrozenManifest() =>
        !files.TryGetValue(BundleNames.FrozenManifest, out var frozen) ? $"{BundleNames.FrozenManifest} is missing."
        : !Jcs.TryCanonicalize(frozen, out var canonical, out var error) ? error
        : Sha256Hex.Of(canonical) != manifest.Bundle.ManifestDigest ? "The manifest digest is another one."
        : !manifest.Files.Any(f => f.Path == BundleNames.FrozenManifest && f.Event is not null)
            ? "No audit event is named for the frozen manifest."
        : null;

    string? Chain()
    {
        var head = manifest.Bundle;
        if (!files.TryGetValue(BundleNames.Leaves, out var lines)) return $"{BundleNames.Leaves} is missing.";
        if (!head.Before.All(Sha256Hex.IsWellFormed)
            || MerkleRange.Resume(head.First, [.. head.Before.Select(Convert.FromHexString)]) is not { } before)
            return "The Merkle subtrees do not fit the first event.";
        var verifier = new ChainVerifier(head.Log, head.Previous, before);
        while (lines.Length > 0 && verifier.Break is null)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            if (end < 0) return "The last leaf is cut off.";
            Take(verifier, lines[..end]);
            lines = lines[(end + 1)..];
        }
        return verifier.Break is { } broken
            ? string.Create(CultureInfo.InvariantCulture, $"Event {broken.Seq}: {broken.Reason}")
            : _events.Count == 0 ? "There is no event." : null;
    }

    /// <summary>From format 2 on, a line is a leaf or, for an event about something else, the hash of one.</summary>
    void Take(ChainVerifier verifier, ReadOnlyMemory<byte> line)
    {
        if (manifest.Format > 1 && line.Length == Sha256Hex.Length) verifier.Skip(Encoding.ASCII.GetString(line.Span));
        else if (verifier.Add(line) is { } leaf) _events.Add(leaf);
    }

    string? Recorded(BundleFile file) =>
        file.Event is { } seq && !_events.BearOut(seq, file.Role, file.Sha256)
            ? string.Create(CultureInfo.InvariantCulture, $"Event {seq} does not bear {file.Path} out.")
            : file.Event is null && BundleProof.Of(file.Role) is not null && !IsList(file)
                ? $"{file.Path} names no audit event." : null;

    /// <summary>Of a list of records, each one names its event.</summary>
    static bool IsList(BundleFile file) => BundleNames.Records.Contains(file.Path);

    string? Records()
    {
        foreach (var name in BundleNames.Records.Where(files.ContainsKey))
        {
            var role = Path.GetFileNameWithoutExtension(name);
            foreach (var item in JsonElement.Parse(files[name].Span).EnumerateArray())
            {
                var seq = item.GetProperty("event").GetString();
                if (!long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || !_events.BearOut(number, role, Jcs.Digest(item.GetProperty("record"))))
                    return $"{name}: event {seq} does not bear the record out.";
            }
        }
        return null;
    }

    string? Artifacts()
    {
        if (!files.TryGetValue(BundleNames.Artifacts, out var listed)) return $"{BundleNames.Artifacts} is missing.";
        var frozen = JsonElement.Parse(files[BundleNames.FrozenManifest].Span);
        var expected = frozen.TryGetProperty("artifacts", out var artifacts) ? BundleDigests.Of(artifacts) : [];
        return expected.SetEquals(BundleDigests.Of(JsonElement.Parse(listed.Span)))
            ? null
            : "The artifacts are not those of the frozen manifest.";
    }

    static string? Guarded(Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or KeyNotFoundException or JcsException
                or FormatException or OverflowException)
        {
            return "A file does not have the expected form.";
        }
    }
}
