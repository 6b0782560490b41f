namespace ModelRegistry.Scripts.Protocol;

/// <summary>A script as it was written, with what its signature says.</summary>
/// <param name="File">For messages.</param>
/// <param name="Text">C#.</param>
/// <param name="Name">The method that is called.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Result">What it gives.</param>
public sealed record ScriptSource(
    string File, string Text, string Name, IReadOnlyList<ScriptType> Parameters, ScriptType Result);
