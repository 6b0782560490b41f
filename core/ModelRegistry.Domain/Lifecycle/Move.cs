namespace ModelRegistry.Domain.Lifecycle;

/// <summary>What became of a request to move a version: it may move, or the move is not in the table.</summary>
public abstract record Move
{
    Move() { }

    /// <summary>The move is legal; gates, approvals and duties are checked by whoever makes it.</summary>
    public sealed record Moved(Transition Transition) : Move
    {
        public VersionState From => Transition.From;
        public VersionState To => Transition.To;
    }

    /// <summary>The move is not legal in this state; <paramref name="Legal"/> are those that are.</summary>
    public sealed record Illegal(
        VersionState State, LifecycleAction Action, ReleaseTarget? Target, IReadOnlyList<Transition> Legal) : Move
    {
        /// <summary>What was asked, why it cannot be, and what can, for people.</summary>
        public string Reason =>
            $"A version in {State} has no move '{LifecycleWords.Of(Action, Target)}'. " + (Legal.Count == 0
                ? "No move leads out of this state; register a new version."
                : $"Legal from here: {string.Join(", ", Legal.Select(t => $"{t.Title} (then {t.To})"))}.");
    }
}
