using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Cards;

namespace ModelRegistry.Cli.Commands.Models;

static class ShowCard
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var html = new Option<bool>("--html") { Description = "As a page to print, without script" };
        return new RegistryCommand("card", "The model card of a version")
        {
            Arguments = { version },
            Options = { html },
            Examples = ["card search/answer-bot@2.3.0", "card search/answer-bot@2.3.0 --html > card.html"],
            Does = context => RunAsync(context, context.Get(version), context.Get(html)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version, bool html)
    {
        var ((group, name), number) = version;
        var cards = context.Client.Cards;
        if (html)
        {
            context.Output.Line(await cards.GetHtmlAsync(group, name, number, context.Stop));
            return ExitCode.Pass;
        }

        var card = (await cards.GetAsync(group, name, number, context.Stop)).Value;
        if (context.Output.IsJson) context.Output.Json(card, CardsJson.Default.ModelCard);
        else Print(context.Output, card);
        return ExitCode.Pass;
    }

    static void Print(Output output, ModelCard card)
    {
        output.Line($"{card.Model}@{card.Version}, {card.State}");
        foreach (var section in card.Sections)
        {
            output.Line();
            output.Markup($"[bold]{Spectre.Console.Markup.Escape(section.Title)}[/]");
            foreach (var fact in section.Facts)
                output.Line($"  {fact.Label}: {string.Join(", ", fact.Values)}{Origin(fact.Declared)}");
            foreach (var table in section.Tables)
            {
                output.Line($"  {table.Title}{Origin(table.Declared)}");
                foreach (var row in table.Rows)
                    output.Line($"    {string.Join(", ", table.Columns.Zip(row, (column, cell) =>
                        $"{column}: {cell}"))}");
            }

            if (section.Annotation is { } annotation) output.Line($"  {annotation}");
        }
    }

    static string Origin(bool declared) => declared ? " (declared)" : "";
}
