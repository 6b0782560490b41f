namespace ModelRegistry.Domain.Lifecycle;

/// <summary>One legal move of the state machine.</summary>
/// <param name="From">The state it starts in.</param>
/// <param name="Action">What is asked.</param>
/// <param name="To">The state it ends in.</param>
/// <param name="Target">The environment the move is about; null where it is about none.</param>
/// <param name="Meaning">What the move requires and does, as a sentence for the guide.</param>
public sealed record Transition(
    VersionState From, LifecycleAction Action, VersionState To, ReleaseTarget? Target, string Meaning)
{
    /// <summary>The move in words: "promote to production".</summary>
    public string Title => LifecycleWords.Of(Action, Target);
}
