using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.EvidenceExport;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Keys;

namespace ModelRegistry.Host.Features.EvidenceExport;

static class GetInstallationKey
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/keys/installation", Handle)
        .WithName(nameof(GetInstallationKey))
        .WithSummary("The public key with which this installation signs evidence bundles")
        .WithMetadata(new OpenToSignedIn())
        .ProducesProblem(StatusCodes.Status401Unauthorized);

    static Ok<InstallationPublicKey> Handle(InstallationKey key) => TypedResults.Ok(
        new InstallationPublicKey(key.Public.KeyId, key.Public.Algorithm.ToString(), key.Public.Pem));
}
