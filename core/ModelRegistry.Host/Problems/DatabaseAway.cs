using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ModelRegistry.Host.Problems;

/// <summary>
/// Recognises that the database does not answer, or gave up a request for the sake of another: it may well do so in
/// some seconds.
/// </summary>
static class DatabaseAway
{
    const int SqliteBusy = 5;
    const int SqliteLocked = 6;
    const int SqliteCannotOpen = 14;

    public static bool Is(Exception? error) => error switch
    {
        null => false,
        PostgresException postgres => IsAway(postgres.SqlState),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        NpgsqlException { IsTransient: true } => true,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteCannotOpen } => true,
        _ => Is(error.InnerException),
    };

    static bool IsAway(string state) => state
        is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure
        || state.StartsWith("08", StringComparison.Ordinal);        // class 08: connection exceptions
}
