using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Lets every address of a model answer under its UUID too: <c>/models/{id}/…</c> is read as
/// <c>/models/{group}/{name}/…</c> before routing, so that every endpoint has one route and checks permissions on the
/// model's name. For a UUID that no model has, <see cref="NoSuchModelId"/> answers.
/// </summary>
sealed class ModelIdPaths(RequestDelegate next)
{
    readonly PathString _models = ApiRegistration.Prefix + "/models";

    public async Task InvokeAsync(HttpContext context, RegistryDb db, AskedModel asked)
    {
        if (context.Request.Path.StartsWithSegments(_models, out var rest) && rest.Value is ['/', .. var text])
        {
            var end = text.IndexOf('/');
            if (Guid.TryParseExact(end < 0 ? text : text[..end], "D", out var id))
                context.Request.Path = await NameAsync(db, id, context.RequestAborted) is { } name
                    ? _models.Value + asked.Set(id, name) + (end < 0 ? "" : text[end..])
                    : NoSuchModelId.PathOf(id);
        }
        await next(context);
    }

    static async Task<string?> NameAsync(RegistryDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Models.AsNoTracking().Where(model => model.Id == id)
            .Select(model => "/" + model.Group + "/" + model.Name).FirstOrDefaultAsync(cancellationToken);
}
