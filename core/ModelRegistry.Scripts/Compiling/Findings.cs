using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>What is wrong with a script, once each and by line.</summary>
sealed class Findings(string file)
{
    readonly SortedSet<(int Line, string Sentence)> _found = [];

    public bool IsEmpty => _found.Count == 0;

    /// <summary><c>file:line: sentence</c>.</summary>
    public IEnumerable<string> Sentences => _found.Select(each =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{each.Line}: {each.Sentence}"));

    public void Add(Location location, string sentence) =>
        _found.Add((location.GetLineSpan().StartLinePosition.Line + 1, sentence));

    /// <summary>The errors among what the compiler says.</summary>
    public void Take(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var error in diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error))
            Add(error.Location, $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
