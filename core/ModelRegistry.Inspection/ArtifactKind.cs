namespace ModelRegistry.Inspection;

/// <summary>
/// What a file is for. The names in lower case are the values of <c>artifacts[].type</c> in the model metadata.
/// </summary>
public enum ArtifactKind
{
    Other,
    Weights,
    Tokenizer,
    Config,
    Adapter,
    Prompt,
    Container,
    Explanation,
}
