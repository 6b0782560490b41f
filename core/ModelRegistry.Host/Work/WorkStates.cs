namespace ModelRegistry.Host.Work;

/// <summary>The states of work in the database; finished work has no row.</summary>
static class WorkStates
{
    public const string Waiting = "waiting";

    /// <summary>Given up after too many tries, until somebody revives it.</summary>
    public const string Dead = "dead";
}
