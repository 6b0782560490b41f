using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Models;

/// <summary>Models: the addresses under which versions are registered.</summary>
public sealed class ModelsClient(RegistryWire wire)
{
    /// <summary>
    /// Makes a model. Refused with <c>model-exists</c> when the name is taken in any case, and with
    /// <c>invalid-value</c> when it is out of shape.
    /// </summary>
    public Task<Model> CreateAsync(NewModel model, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/models", model, ModelsJson.Default.NewModel, ModelsJson.Default.Model,
            cancellationToken);

    /// <summary>A page of the models that the caller may read, by name; with a query, those that it finds.</summary>
    public Task<Page<Model>> ListAsync(ModelFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return wire.GetAsync($"api/v1/models{filter.Text}", ModelsJson.Default.PageModel, cancellationToken);
    }

    /// <summary>One model, with its entity tag.</summary>
    public Task<Tagged<Model>> GetAsync(string group, string name, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync(Address(group, name), ModelsJson.Default.Model, cancellationToken);

    /// <summary>One model by its UUID, with its entity tag.</summary>
    public Task<Tagged<Model>> GetAsync(Guid id, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"api/v1/models/{id}", ModelsJson.Default.Model, cancellationToken);

    /// <summary>Changes description, owners or tags of a model that had the given entity tag.</summary>
    public Task<Model> ChangeAsync(
        string group, string name, string etag, ModelChange change, CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Patch, Address(group, name), etag, change, ModelsJson.Default.ModelChange,
            ModelsJson.Default.Model, cancellationToken);

    /// <summary>The address of a model, relative to the registry's.</summary>
    public static string Address(string group, string name) =>
        $"api/v1/models/{Uri.EscapeDataString(group)}/{Uri.EscapeDataString(name)}";
}
