namespace ModelRegistry.Client.Http;

/// <summary>A resource and the entity tag under which it was read: give the tag back to change it.</summary>
public sealed record Tagged<T>(T Value, string ETag);
