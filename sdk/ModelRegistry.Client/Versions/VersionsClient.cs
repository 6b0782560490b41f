using System.Text.Json;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;

namespace ModelRegistry.Client.Versions;

/// <summary>Versions of models, and their declared metadata.</summary>
public sealed class VersionsClient(RegistryWire wire)
{
    /// <summary>Media type of metadata in JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Media type of metadata in YAML.</summary>
    public const string Yaml = "application/yaml";

    /// <summary>
    /// Registers a version as a draft. Refused with <c>version-exists</c> when the model has it, and with
    /// <c>invalid-value</c>, <c>metadata-invalid</c> or <c>secret-in-metadata</c>.
    /// </summary>
    public Task<ModelVersion> RegisterAsync(
        string group, string name, NewVersion version, CancellationToken cancellationToken) =>
        wire.PostAsync($"{ModelsClient.Address(group, name)}/versions", version,
            VersionsJson.Default.NewVersion, VersionsJson.Default.ModelVersion, cancellationToken);

    /// <summary>A page of a model's versions, newest first.</summary>
    public Task<Page<ModelVersion>> ListAsync(
        string group, string name, VersionFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return wire.GetAsync($"{ModelsClient.Address(group, name)}/versions{filter.Query}",
            VersionsJson.Default.PageModelVersion, cancellationToken);
    }

    /// <summary>One version, with its entity tag.</summary>
    public Task<Tagged<ModelVersion>> GetAsync(
        string group, string name, string version, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync(Address(group, name, version), VersionsJson.Default.ModelVersion, cancellationToken);

    /// <summary>The declared metadata, exactly as it was declared, with the version's entity tag.</summary>
    public Task<Tagged<JsonElement>> GetMetadataAsync(
        string group, string name, string version, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"{Address(group, name, version)}/metadata", VersionsJson.Default.JsonElement,
            cancellationToken);

    /// <summary>
    /// Puts metadata in place of what was declared before. Refused with <c>content-frozen</c> after submit, with
    /// <c>metadata-invalid</c> and all mistakes by path, or with <c>secret-in-metadata</c>.
    /// </summary>
    /// <param name="group">First part of the model's address.</param>
    /// <param name="name">Second part.</param>
    /// <param name="version">The version.</param>
    /// <param name="etag">The entity tag that was read; <c>*</c> for whatever is there.</param>
    /// <param name="document">The metadata, UTF-8.</param>
    /// <param name="mediaType"><see cref="Json"/> or <see cref="Yaml"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<ModelVersion> PutMetadataAsync(
        string group, string name, string version, string etag, byte[] document, string mediaType,
        CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Put, $"{Address(group, name, version)}/metadata", etag, document, mediaType,
            VersionsJson.Default.ModelVersion, cancellationToken);

    /// <summary>Changes the metadata by a JSON merge patch (RFC 7396): null removes a member.</summary>
    public Task<ModelVersion> PatchMetadataAsync(
        string group, string name, string version, string etag, JsonElement patch,
        CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Patch, $"{Address(group, name, version)}/metadata", etag, patch,
            VersionsJson.Default.JsonElement, VersionsJson.Default.ModelVersion, cancellationToken);

    /// <summary>The address of a version, relative to the registry's.</summary>
    public static string Address(string group, string name, string version) =>
        $"{ModelsClient.Address(group, name)}/versions/{Uri.EscapeDataString(version)}";
}
