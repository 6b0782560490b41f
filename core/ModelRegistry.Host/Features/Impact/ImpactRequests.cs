using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>What can be wrong with a request, and what it asks for where nothing is.</summary>
static class ImpactRequests
{
    const int MostPacks = 50;

    public static ProblemHttpResult? Refusal(ImpactRequest request)
    {
        var errors = new Dictionary<string, string[]>();
        if (request.New.Count + (request.Old?.Count ?? 0) > MostPacks)
            errors["new"] = [$"At most {MostPacks} packs are compared."];
        else if (request.New.Count == 0 && request.Without is not { Count: > 0 })
            errors["new"] = ["Send a pack to try, or name one that is left out under without."];
        if (request is { Alone: true, Old: null or { Count: 0 } })
            errors["old"] = ["With alone, send the packs to compare with."];
        if (request.Event is not (null or "register" or "submit" or "promote" or "deploy" or "monitor"))
            errors["event"] = [$"'{request.Event}' is no event; write register, submit, promote, deploy or monitor."];
        if (request is { Event: null, Target: not null })
            errors["target"] = ["A target belongs to an event; name that too."];
        else if (request.Target is not null && !EnvironmentName.TryParse(request.Target, null, out _))
            errors["target"] = [$"'{request.Target}' is no environment's name."];
        var known = Enum.GetNames<VersionState>();
        if (request.States?.FirstOrDefault(state => !known.Contains(state)) is { } unknown)
            errors["states"] = [$"'{unknown}' is no state; there are {string.Join(", ", known)}."];
        return errors.Count > 0
            ? Problem.Of(CommonProblems.InvalidValue, "Nothing was compared.", errors)
            : EventUse.Check(request.Use);
    }

    public static ImpactQuestion Question(ImpactRequest request, DateTimeOffset now) => new(
        request.Event, EnvironmentName.TryParse(request.Target, null, out var environment) ? environment.Name : null,
        request.Use, request.At ?? now, request.Owner, request.Tier);

    /// <summary>Those asked for; unless said, all that are in use or on their way.</summary>
    public static IReadOnlyList<VersionState> States(ImpactRequest request) => request.States is { Count: > 0 } named
        ? [.. named.Select(Enum.Parse<VersionState>).Distinct()]
        : [.. Enum.GetValues<VersionState>().Except([VersionState.Deprecated, VersionState.Retired])];
}
