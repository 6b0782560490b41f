namespace ModelRegistry.Host.Search;

/// <summary>One thing wrong with a question: the query member it lies in, and what to do about it.</summary>
sealed record SearchProblem(string Field, string Message);
