using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Audit;

/// <summary>
/// Writes audit events into the outbox, in the transaction of the change that they tell of: call it before
/// SaveChanges, on the same context. The sequencer moves them into the log.
/// </summary>
sealed class AuditTrail(
    RegistryDb db, CurrentUser user, TimeProvider clock, AuditOrder order, AuditWakeUp wakeUp)
{
    /// <param name="action">What was done, <c>version.submitted</c>.</param>
    /// <param name="targetKind">What it was done to: <c>model</c>, <c>version</c>, <c>deployment</c> …</param>
    /// <param name="targetId">Its id.</param>
    /// <param name="details">Ids, digests, states: no personal data, no free text, no floating-point numbers.</param>
    /// <param name="texts">Free text or personal data: it enters the log as salted commitments only.</param>
    /// <returns>The event's id.</returns>
    /// <exception cref="InvalidOperationException">
    /// The event could never enter the log (a fraction among the details, more than 32 KiB): a bug of the caller. It is
    /// thrown here, before anything is committed, because in the outbox it would block the log.
    /// </exception>
    public Guid Record(
        string action, string targetKind, string targetId, JsonObject? details = null,
        IReadOnlyDictionary<string, string>? texts = null)
    {
        var id = Guid.CreateVersion7();
        var body = new JsonObject
        {
            ["id"] = id.ToString(),
            ["time"] = AuditTime.Write(clock.GetUtcNow()),
            ["actor"] = user.Id.ToString(),
            ["action"] = action,
            ["target"] = new JsonObject { ["kind"] = targetKind, ["id"] = targetId },
        };
        if (details is { Count: > 0 }) body["details"] = details;
        if (texts is { Count: > 0 }) body["_sd"] = Commit(id, texts);
        var text = body.ToJsonString();
        Check(action, text);
        db.AuditOutbox.Add(new AuditOutboxRecord { Id = id, EnqueuedAt = order.Next(), Event = text });
        wakeUp.Ring();
        return id;
    }

    /// <summary>Makes the longest leaf that the event can become.</summary>
    static void Check(string action, string text)
    {
        var (log, previous) = (new string('x', AuditLeaf.MaxLogName), new string('f', AuditLeaf.NoPrevious.Length));
        var made = AuditLeaf.Make(log, long.MaxValue, previous, JsonElement.Parse(text));
        if (made is LeafResult.Refused(var reason))
            throw new InvalidOperationException($"The audit event {action} cannot enter the log. {reason}");
    }

    JsonArray Commit(Guid eventId, IReadOnlyDictionary<string, string> texts)
    {
        var disclosures = texts.Select(text => Disclosure.Create(text.Key, text.Value)).ToList();
        db.Disclosures.AddRange(disclosures.Select(disclosure => new DisclosureRecord
        {
            Id = Guid.CreateVersion7(),
            EventId = eventId,
            SubjectId = user.Id,
            Name = disclosure.Name,
            Disclosure = disclosure.Encoded,
        }));
        return [.. Disclosure.Commit(disclosures).Select(digest => JsonValue.Create(digest))];
    }
}
