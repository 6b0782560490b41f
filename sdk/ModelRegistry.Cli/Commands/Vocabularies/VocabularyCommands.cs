using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Vocabularies;

static class VocabularyCommands
{
    public static Command Make() => new("vocabulary", "The managed vocabularies, whose values metadata may use")
    {
        ListVocabularies.Make(), ShowVocabulary.Make(), AddTerm.Make(),
        ChangeTerm.MakeRetire(), ChangeTerm.MakeRestore(),
    };

    /// <summary>The vocabulary that a command is about.</summary>
    public static Argument<string> Name()
    {
        var name = new Argument<string>("vocabulary")
        {
            Description = "Such as use-case; see: registry vocabulary list",
            HelpName = "VOCABULARY",
        };
        name.CompletionSources.Add(
            "business-domain", "use-case", "sensitivity", "data-domain", "geography", "customer-impact");
        return name;
    }

    /// <summary>The value that a command is about.</summary>
    public static Argument<string> Value() =>
        new("value") { Description = "The value, as metadata spells it", HelpName = "VALUE" };
}
