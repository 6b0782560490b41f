namespace ModelRegistry.Policy;

/// <summary>What is about to happen to a version.</summary>
/// <param name="Name"><c>register</c>, <c>submit</c>, <c>promote</c>, <c>deploy</c> or <c>monitor</c>.</param>
/// <param name="Target">
/// <c>staging</c> or <c>production</c> (or <c>prod</c>). Without one, rules about any target of this event apply.
/// </param>
/// <param name="Actor">Who asks for it.</param>
/// <param name="Use">What for, such as <c>commercial</c>.</param>
/// <param name="Registered">When the version was first registered; grandfathering looks at its day in UTC.</param>
public sealed record PolicyEvent(
    string Name, string? Target = null, string? Actor = null, string? Use = null, DateTimeOffset? Registered = null);
