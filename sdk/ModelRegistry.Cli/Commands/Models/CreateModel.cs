using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Models;

namespace ModelRegistry.Cli.Commands.Models;

static class CreateModel
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        var description = Arguments.Optional("--description", "TEXT", "What it does");
        var owners = new Option<string[]>("--owner") { Description = "Who answers for it; repeat it", HelpName =
            "NAME" };
        var tags = new Option<string[]>("--tag") { Description = "A word to find it by; repeat it", HelpName = "TAG" };
        return new RegistryCommand("create", "Make a model (publish makes it too when it is not there)")
        {
            Arguments = { model },
            Options = { description, owners, tags },
            Examples =
            [
                "model create search/answer-bot --description 'Answers questions' --owner ml-oncall@example.com",
            ],
            Does = context => RunAsync(context, new NewModel(
                context.Get(model).Group, context.Get(model).Name, context.Get(description),
                context.Get(owners), context.Get(tags))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, NewModel model)
    {
        var made = await context.Client.Models.CreateAsync(model, context.Stop);
        if (context.Output.IsJson) context.Output.Json(made, ModelsJson.Default.Model);
        else context.Output.Line($"Made {made.Group}/{made.Name}.");
        return ExitCode.Pass;
    }
}
