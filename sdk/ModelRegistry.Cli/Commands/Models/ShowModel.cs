using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Models;

namespace ModelRegistry.Cli.Commands.Models;

static class ShowModel
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        return new RegistryCommand("show", "What is known of a model")
        {
            Arguments = { model },
            Examples = ["model show search/answer-bot"],
            Does = context => RunAsync(context, context.Get(model)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelRef model)
    {
        var found = (await context.Client.Models.GetAsync(model.Group, model.Name, context.Stop)).Value;
        if (context.Output.IsJson)
        {
            context.Output.Json(found, ModelsJson.Default.Model);
            return ExitCode.Pass;
        }

        context.Output.Facts(
            ("model", $"{found.Group}/{found.Name}"), ("id", found.Id.ToString()), ("description", found.Description),
            ("owners", string.Join(", ", found.Owners)), ("tags", string.Join(", ", found.Tags)),
            ("made", $"{Moments.Minute(found.CreatedAt)} by {found.CreatedBy}"));
        return ExitCode.Pass;
    }
}
