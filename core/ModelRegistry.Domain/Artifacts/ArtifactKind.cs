namespace ModelRegistry.Domain.Artifacts;

/// <summary>What an artifact is for.</summary>
public enum ArtifactKind
{
    Weights,
    Tokenizer,
    Config,
    Adapter,
    Prompt,
    Container,
    Explanation,
    Other,
}
