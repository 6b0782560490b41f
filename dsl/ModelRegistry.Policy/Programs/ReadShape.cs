using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Programs;

/// <summary>What the policies of a set read: of the document, of the version in production, of the event.</summary>
sealed class ReadShape
{
    public ReadShape(TypeCatalogue types)
    {
        Document = new("", types.Root, DocumentSpace);
        Previous = new("previous", types.Root.Find("previous")!.Type, PreviousSpace); // both are part of the root
        Event = new("event", types.Root.Find("event")!.Type, EventSpace);
        foreach (var name in (string[])["group", "name", "version", "team"]) Identity(name).Claim();
    }

    public SlotSpace DocumentSpace { get; } = new();

    public SlotSpace PreviousSpace { get; } = new();

    public SlotSpace EventSpace { get; } = new();

    public SlotNode Document { get; }

    public SlotNode Previous { get; }

    public SlotNode Event { get; }

    /// <summary>The enum or text of an event's fact; null where the schema has no such field.</summary>
    public FieldType TypeOf(string fact) => ((RecordType)Event.Type).Find(fact)!.Type;

    public SlotNode Identity(string name) => Document.Follow(["identity", name]);

    /// <summary>The node of a path, and which of the three it is in.</summary>
    public (SlotNode Node, string Part) Find(ImmutableArray<string> steps) => steps[0] switch
    {
        "event" => (Event.Follow(steps.AsSpan()[1..]), nameof(EvaluationState.Event)),
        "previous" => (Previous.Follow(steps.AsSpan()[1..]), nameof(EvaluationState.Previous)),
        _ => (Document.Follow(steps.AsSpan()), nameof(EvaluationState.Document)),
    };
}
