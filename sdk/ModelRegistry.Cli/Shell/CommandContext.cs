using System.CommandLine;
using ModelRegistry.Cli.Shell.Config;
using ModelRegistry.Client;

namespace ModelRegistry.Cli.Shell;

/// <summary>One run of a command: its arguments, where it writes, and the registry that it talks to.</summary>
sealed class CommandContext(
    ParseResult parsed, GlobalOptions globals, Output output, CancellationToken cancellationToken) : IDisposable
{
    Connection? _connection;
    RegistryClient? _client;

    public Output Output => output;

    /// <summary>The whole tree of commands.</summary>
    public RegistryRoot Root => (RegistryRoot)parsed.RootCommandResult.Command;

    /// <summary>Ends when the user presses Ctrl-C.</summary>
    public CancellationToken Stop => cancellationToken;

    /// <summary>The address of the registry.</summary>
    public Uri Address => Connection.Address;

    /// <summary>Signed in as given by options, environment or the last login.</summary>
    /// <exception cref="CommandException">There is no token.</exception>
    public RegistryClient Client => _client ??= new(Address, Connection.Token ?? throw NotSignedIn());

    /// <summary>The token that <c>--token</c> or the environment gives; null when neither does.</summary>
    public string? GivenToken => Connection.GivenToken;

    Connection Connection =>
        _connection ??= Connection.Find(parsed.GetValue(globals.Url), parsed.GetValue(globals.Token));

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T Get<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    /// <summary>An argument that may be left out.</summary>
    public T? GetOptional<T>(Argument<T> argument) where T : class => parsed.GetValue(argument);

    public void Dispose() => _client?.Dispose();

    CommandException NotSignedIn() => CommandException.Usage(
        $"You are not signed in to {Address}.",
        "Run: registry login URL (the registry prints an admin token on its first start), "
        + "or set REGISTRY_URL and REGISTRY_TOKEN.");
}
