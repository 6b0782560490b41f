namespace ModelRegistry.Evidence.Json;

/// <summary>What a reader found wrong: the first twenty, since nobody repairs more at a time.</summary>
sealed class JsonProblems
{
    const int Limit = 20;

    readonly List<string> _found = [];

    public bool Any => _found.Count > 0;

    public IReadOnlyList<string> Found => _found;

    public void Add(string problem)
    {
        if (_found.Count < Limit) _found.Add(problem);
    }
}
