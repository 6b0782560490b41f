namespace ModelRegistry.Inspection.Cards;

/// <summary>What became of a model card's front matter.</summary>
public abstract record CardReading
{
    CardReading() { }

    /// <summary>It was read; findings name the parts that could not be used.</summary>
    public sealed record Read(ModelCard Card, IReadOnlyList<Finding> Findings) : CardReading;

    /// <summary>The text has no front matter between <c>---</c> lines.</summary>
    public sealed record NoFrontMatter : CardReading;

    /// <summary>There is front matter but it is not usable YAML.</summary>
    /// <param name="Line">Line in the file, from 1.</param>
    /// <param name="Column">Column in the line, from 1.</param>
    /// <param name="Reason">What is wrong there.</param>
    public sealed record Invalid(long Line, long Column, string Reason) : CardReading;
}
