namespace ModelRegistry.Host.Work;

/// <summary>How many items of a subscriber are in a state.</summary>
sealed record WorkCount(string Subscriber, string State, int Items);
