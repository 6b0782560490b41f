using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>
/// Looks on while packs are bound, for editors: what each name means, and what was asked about the name that stands
/// for the place where somebody types.
/// </summary>
sealed class Watch
{
    /// <summary>The name that stands where somebody types; nobody would write it.</summary>
    public const string Placeholder = "__here__";

    readonly List<Mention> _mentions = [];

    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The first question about the placeholder; null when nothing asked.</summary>
    public Question? Asked { get; private set; }

    public void Found(SourceSpan span, Meaning meaning) => _mentions.Add(new(span, meaning));

    public void Ask(Word word, Question question)
    {
        if (word.Text == Placeholder) Asked ??= question;
    }
}
