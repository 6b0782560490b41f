using ModelRegistry.Policy.Editing;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Editing;

/// <summary>A file with a place in it, marked by a bar, among others.</summary>
sealed class Typing
{
    public Typing(string name, string marked, params (string Name, string Text)[] others)
    {
        (Name, Offset) = (name, marked.IndexOf('|'));
        Text = Offset < 0 ? marked : marked.Remove(Offset, 1);
        Workspace = new PolicyWorkspace(new MetadataSchema(), new Taxonomies()).With(new(name, Text));
        foreach (var other in others) Workspace = Workspace.With(new(other.Name, other.Text));
    }

    public string Name { get; }

    public int Offset { get; }

    public string Text { get; }

    public PolicyWorkspace Workspace { get; }

    /// <summary>A clause of a rule of a small pack.</summary>
    public static Typing InRule(string clause, params (string Name, string Text)[] others) =>
        new("house/p.policy", $$"""
            pack a/p version 1.0.0
            import a/base version 1 as base
            standard nist "NIST AI RMF 1.0"
            list permissive of licence = { MIT, Apache-2.0 }
            list regions of region = { eu-central-1 }
            parameter max_rate : percent = 3% between 0% and 5%, teams may lower
            define is_llm as identity.kind is llm
            rule R-1 "First" {
              block on promote
              require is_llm
              maps to nist "MEASURE 2.5"
            }
            rule R-2 "Second" {
              {{clause}}
            }
            """, [("house/base.policy", Base), .. others]);

    public const string Base = """
        pack a/base version 1.2.0
        parameter min_score : percent = 80%, teams may raise
        define approved_by(role : role) as some a in governance.approvals where a.role is role
        rule B-1 "Base" {
          block on promote
          require approved_by(MRC)
          because "b"
          fix "f"
        }
        sample plain {
          identity.kind = llm
        }
        """;

    public IReadOnlyList<Suggestion> Suggestions => Workspace.Complete(Name, Offset);

    public IReadOnlyList<string> Labels => [.. Suggestions.Select(each => each.Label)];

    /// <summary>The file with a suggestion taken.</summary>
    public string With(string label) =>
        Edited.Apply(Text, [Assert.Single(Suggestions, each => each.Label == label).Edit]);

    public string? Hover => Workspace.Hover(Name, Offset)?.Markdown;

    /// <summary>Places as <c>file:line:column text</c>.</summary>
    public static IEnumerable<string> Shown(IEnumerable<SourceSpan> places) =>
        places.Select(place => $"{place.Source.Name}:{place.Line}:{place.Column} {place.Text}");

    sealed class Taxonomies : IVocabularies
    {
        public bool Contains(string vocabulary, string value) => Values(vocabulary).Contains(value);

        public IReadOnlyCollection<string> Values(string vocabulary) =>
            vocabulary == "business-domain" ? ["finance", "search"] : [];
    }
}
