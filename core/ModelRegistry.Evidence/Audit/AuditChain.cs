using System.Text.Json;

namespace ModelRegistry.Evidence.Audit;

/// <summary>
/// The growing end of a log: knows the next number and the last hash, makes leaves one after the other.
/// A refused event leaves the chain as it was. Not safe for concurrent use: the sequencer owns it.
/// </summary>
public sealed class AuditChain
{
    /// <summary>The start of a new log.</summary>
    public AuditChain(string log) : this(log, 0, AuditLeaf.NoPrevious) { }

    /// <summary>
    /// Goes on after a stored head: <paramref name="next"/> events exist, the last one has this hash.
    /// </summary>
    public AuditChain(string log, long next, string head) => (Log, Next, Head) = (log, next, head);

    public string Log { get; }

    /// <summary>The number that the next event gets, which is how many there are.</summary>
    public long Next { get; private set; }

    /// <summary>Hash of the last leaf; 64 zeros for an empty log.</summary>
    public string Head { get; private set; }

    public LeafResult Append(JsonElement @event)
    {
        var made = AuditLeaf.Make(Log, Next, Head, @event);
        if (made is LeafResult.Made(var leaf)) (Next, Head) = (Next + 1, leaf.Hash);
        return made;
    }
}
