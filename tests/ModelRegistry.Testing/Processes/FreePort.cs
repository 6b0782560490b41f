using System.Net;
using System.Net.Sockets;

namespace ModelRegistry.Testing.Processes;

/// <summary>Finds ports for servers that cannot choose one themselves.</summary>
static class FreePort
{
    /// <summary>A loopback port that was free a moment ago; whoever uses it must be ready to try another.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
