namespace ModelRegistry.Domain.Deployments;

/// <summary>What becomes of a place when its traffic is to change.</summary>
public abstract record SlotChange
{
    SlotChange() { }

    /// <summary>How the place is afterwards. Deployments that are not in it any more have ended.</summary>
    public sealed record Changed(TrafficSlot Slot) : SlotChange;

    /// <summary>Why it cannot be, as a sentence for people.</summary>
    public sealed record Refused(string Reason) : SlotChange;
}
