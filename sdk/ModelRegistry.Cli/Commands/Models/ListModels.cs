using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;

namespace ModelRegistry.Cli.Commands.Models;

static class ListModels
{
    public static Command Make()
    {
        var group = Arguments.Optional("--group", "GROUP", "Models of this group");
        var owner = Arguments.Optional("--owner", "NAME", "Models of this owner");
        var tag = Arguments.Optional("--tag", "TAG", "Models with this tag");
        return new RegistryCommand("list", "The models that you may read")
        {
            Options = { group, owner, tag },
            Examples = ["model list", "model list --group search --json"],
            Does = context =>
                RunAsync(context, new ModelFilter(context.Get(group), context.Get(owner), context.Get(tag), 500)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelFilter filter)
    {
        var models = await Pages.AllAsync(
            cursor => context.Client.Models.ListAsync(filter with { Cursor = cursor }, context.Stop));
        if (context.Output.IsJson)
        {
            context.Output.Json(new Page<Model>(models, null), ModelsJson.Default.PageModel);
            return ExitCode.Pass;
        }

        context.Output.Table(["MODEL", "OWNERS", "CHANGED", "DESCRIPTION"], models.Select(model => (string[])
            [
                $"{model.Group}/{model.Name}", string.Join(", ", model.Owners), Moments.Day(model.UpdatedAt),
                model.Description,
            ]));
        return ExitCode.Pass;
    }
}
