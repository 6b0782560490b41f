using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.EvidenceIntake;

static class ListTrustedKeys
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/trusted-keys", Handle)
        .WithName(nameof(ListTrustedKeys))
        .WithSummary("List the public keys whose signatures on containers count")
        .Requires(Permission.PolicyRead);

    static Ok<IReadOnlyList<TrustedKeyEntry>> Handle(TrustedKeys keys) =>
        TypedResults.Ok<IReadOnlyList<TrustedKeyEntry>>(
        [
            .. keys.Current.Named.Select(named => new TrustedKeyEntry(
                named.Key.KeyId, named.Key.Algorithm.ToString(), named.File)),
        ]);
}
