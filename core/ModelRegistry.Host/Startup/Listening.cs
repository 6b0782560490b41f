using Microsoft.AspNetCore.Connections;

namespace ModelRegistry.Host.Startup;

/// <summary>Begins to listen.</summary>
static class Listening
{
    /// <param name="app">The registry, prepared.</param>
    /// <param name="adminToken">
    /// The first administrator's token: the database has it by now and no later start makes another, so it is shown
    /// even where the process cannot listen.
    /// </param>
    /// <exception cref="StartupException">Another process listens at an address already.</exception>
    public static async Task StartListeningAsync(this WebApplication app, string? adminToken)
    {
        var urls = app.Services.GetRequiredService<HostSettings>().Urls;
        try
        {
            await app.StartAsync();
        }
        catch (Exception failed)
        {
            await app.StopAsync();      // what runs in the background ends as it was told to
            if (adminToken is not null) Greeting.PrintToken(urls.Split(';')[0], adminToken);
            if (IsTaken(failed))
                throw new StartupException(
                    $"--urls: another process listens at {urls} already. Stop it, or choose another address.");
            throw;
        }
    }

    static bool IsTaken(Exception? failed) =>
        failed is not null && (failed is AddressInUseException || IsTaken(failed.InnerException));
}
