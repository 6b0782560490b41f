using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>
/// A whole registry on a free port of the loopback, on the database that the run is about, with a folder of its own.
/// </summary>
sealed class TestRegistry : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly TestDatabase _database;

    TestRegistry(WebApplication app, TestDatabase database, string adminToken)
    {
        (_app, _database, AdminToken) = (app, database, adminToken);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!
            .Addresses.Single() + "/");
        Admin = As(adminToken);
    }

    public Uri Address { get; }
    public string AdminToken { get; }

    /// <summary>Signed in as the first administrator, who is a model owner too.</summary>
    public RegistryClient Admin { get; }

    public string DataFolder => _database.Folder;

    /// <summary>What <c>--database</c> got.</summary>
    public string Connection => _database.Connection;

    public IServiceProvider Services => _app.Services;

    public static async Task<TestRegistry> StartAsync(
        CancellationToken cancellationToken, Action<IServiceCollection>? replace = null, params string[] options)
    {
        var database = await TestDatabase.CreateAsync(cancellationToken);
        try
        {
            var app = RegistryApp.Build(
                ["--urls", "http://127.0.0.1:0", "--data", database.Folder, "--database", database.Connection,
                    .. options],
                services =>
                {
                    services.AddSingleton<IStartupFilter, ProblemWatch>();
                    replace?.Invoke(services);
                });
            var token = await app.PrepareAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            return new(app, database, token
                ?? throw new InvalidOperationException("The database was not empty."));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public RegistryClient As(string? token) => new(Address, token);

    /// <summary>Makes a user with the roles and signs in as them.</summary>
    public async Task<RegistryClient> SignInAsync(string handle, CancellationToken cancellationToken,
        params string[] roles) =>
        As(await TokenAsync(handle, cancellationToken, roles));

    public async Task<string> TokenAsync(string handle, CancellationToken cancellationToken, params string[] roles)
    {
        await Admin.Identity.CreateUserAsync(
            new NewUser(handle, [.. roles.Select(role => new RoleGrant(role))]), cancellationToken);
        return (await Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), cancellationToken)).Secret;
    }

    /// <summary>Looks into the database, for what no API shows.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<RegistryDb, Task<T>> look)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RegistryDb>());
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
