using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ModelRegistry.Host.Startup;

/// <summary>What the registry says when it is up: where it listens, and on its first start how to sign in.</summary>
static class Greeting
{
    public static void Print(WebApplication app, string? adminToken)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
            ?? [];
        foreach (var address in addresses) Console.WriteLine($"Listening on {address}");
        var settings = app.Services.GetRequiredService<HostSettings>();
        Console.WriteLine($"Data in {settings.Data}");
        if (adminToken is not null) PrintToken(addresses.FirstOrDefault() ?? HostSettings.DefaultUrl, adminToken);
    }

    /// <summary>Shows the administrator's token, which is kept nowhere.</summary>
    public static void PrintToken(string address, string adminToken) => Console.WriteLine($"""

        This is the first start. Sign in with the administrator's token, which is shown only now; the command asks for
        it:
          ./registry login {address}
        Admin token: {adminToken}
        """);
}
