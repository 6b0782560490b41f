using System.Globalization;
using System.Text.Json;
using ModelRegistry.Evidence.Bundles;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// The page of a bundle for people: what the version is, who did what and when, what the policies said, what it is made
/// of, and how to check all that. Every text is encoded; the page runs nothing and loads nothing.
/// </summary>
sealed class StoryPage(
    Dossier dossier, LogPart log, IReadOnlyList<ShownText> texts, IReadOnlyDictionary<Guid, Person> people,
    IReadOnlyList<BundleEntry> files)
{
    public byte[] Render()
    {
        var page = new Page($"Evidence for {dossier.ModelName} {dossier.Version.Version}");
        page.Text($"State {dossier.Version.State}. The content froze under this digest, and approvals are for it:");
        page.Code(dossier.ManifestDigest);
        Approvals(page);
        Decisions(page);
        Exceptions(page);
        Deployments(page);
        Artifacts(page);
        Evidence(page);
        Timeline(page);
        Verifying(page);
        return page.ToUtf8();
    }

    void Approvals(Page page) => page.Table("Approvals",
        ["when", "who", "role", "decision", "for", "content"],
        dossier.Approvals.Select(one => new[]
        {
            Time(one.At), Name(one.ApproverId), one.Role, one.Decision, one.Target ?? "staging and production",
            one.ManifestDigest == dossier.ManifestDigest ? "this content" : "earlier content",
        }));

    void Decisions(Page page) => page.Table("What the policies decided",
        ["when", "event", "target", "outcome", "asked by", "decision"],
        dossier.Decisions.Select(one => new[]
        {
            Time(one.At), one.Event, one.Target ?? "", one.Outcome, Name(one.ActorId),
            files.FirstOrDefault(file => file.Path.EndsWith($"{one.Id}.json", StringComparison.Ordinal)
                && file.Role == "decision")?.Path ?? "",
        }),
        linked: 5);

    void Exceptions(Page page) => page.Table("Exceptions",
        ["rule", "for", "granted by", "as", "from", "until", "revoked"],
        dossier.Exceptions.Select(one => new[]
        {
            one.RuleId, one.Version ?? "all versions", Name(one.ApproverId), one.ApproverRole,
            one.GrantedOn.ToString("O", CultureInfo.InvariantCulture),
            one.ExpiresOn.ToString("O", CultureInfo.InvariantCulture),
            one.RevokedAt is { } revoked ? Time(revoked) : "",
        }));

    void Deployments(Page page) => page.Table("Deployments",
        ["when", "who", "environment", "region", "strategy", "status", "endpoints"],
        dossier.Deployments.Select(one => new[]
        {
            Time(one.CreatedAt), Name(one.CreatedBy), one.Environment, one.Region, one.Strategy, one.Status,
            string.Join(' ', one.Endpoints.Select(endpoint => endpoint.Uri)),
        }));

    void Artifacts(Page page) => page.Table("Artifacts",
        ["path", "kind", "bytes", "SHA-256"],
        dossier.Artifacts.Select(one => new[]
        {
            one.Path, one.Kind, one.Size?.ToString("N0", CultureInfo.InvariantCulture) ?? "held elsewhere", one.Sha256,
        }));

    void Evidence(Page page) => page.Table("Evidence",
        ["recorded", "by", "kind", "tool finished", "document"],
        dossier.Evidence.Select(one => new[]
        {
            Time(one.RecordedAt), Name(one.RecordedBy), one.Kind, one.Finished is { } at ? Time(at) : "not stated",
            $"{EvidencePlace.Of(one.Kind).Folder}/{one.DocumentDigest}.json",
        }),
        linked: 4);

    void Timeline(Page page) => page.Table("Timeline, from the audit log",
        ["event", "when (UTC)", "who", "what", "details", "in their words"],
        log.Own.Select(one => new[]
        {
            one.Seq.ToString(CultureInfo.InvariantCulture), one.Time,
            Guid.TryParse(one.Actor, out var actor) ? Name(actor) : one.Actor, one.Action, Details(one),
            string.Join(' ', texts.Where(text => text.Seq == one.Seq)
                .Select(text => $"{text.Text.Name}: {text.Text.Value}")),
        }));

    static void Verifying(Page page)
    {
        page.Heading("How to check this");
        page.Text("registry evidence verify FILE checks, without the server: that the installation's key signed "
            + "bundle.json; that every file has the size and SHA-256 listed there; that the audit events are an "
            + "unbroken hash chain; that the frozen manifest, every approval, exception, deployment, decision and "
            + "piece of evidence has its digest in such an event; that no approval, decision, deployment, exception or "
            + "evidence in these events is left out; that packs and configurations are what their names say; that "
            + "texts are those the events committed to; and that container signatures verify again.");
        page.Text("Compare the key with that of GET /api/v1/keys/installation, or better with a note taken earlier: "
            + "with the key in the bundle alone, a good signature shows only that nothing changed since.");
    }

    string Name(Guid id) => people.TryGetValue(id, out var person)
        ? person.Name == person.Handle ? person.Handle : $"{person.Name} ({person.Handle})"
        : id == Guid.Empty ? "the registry" : id.ToString();

    static string Details(OwnEvent one) =>
        one.Body.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Object
            ? string.Join(", ", details.EnumerateObject().Select(member => $"{member.Name} {Short(member.Value)}"))
            : "";

    static string Short(JsonElement value)
    {
        var text = value.ToString();
        return text.Length > 24 && !text.Contains(' ', StringComparison.Ordinal) ? $"{text[..16]}…" : text;
    }

    static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
