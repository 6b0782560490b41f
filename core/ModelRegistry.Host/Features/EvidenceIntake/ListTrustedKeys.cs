using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.EvidenceIntake;

static class ListTrustedKeys
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/trusted-keys", Handle)
        .WithName(nameof(ListTrustedKeys))
        .WithSummary("List the public keys whose signatures on containers count; as CSV with format=csv")
        .Requires(Permission.PolicyRead)
        .Lists<TrustedKeyEntry>();

    static IResult Handle(HttpRequest request, TrustedKeys keys, int? limit, string? cursor) => Listing.Of(
        request, "trusted-keys", new PageRequest(limit, cursor),
        keys.Current.Named.Select(named => new TrustedKeyEntry(
            named.Key.KeyId, named.Key.Algorithm.ToString(), named.File)),
        key => $"{key.File} {key.KeyId}", ToCsv);

    static IResult ToCsv(IEnumerable<TrustedKeyEntry> keys, string? next) => Csv.Of(
        ["keyId", "algorithm", "file"], keys.Select(key => new[] { key.KeyId, key.Algorithm, key.File }), next);
}
