using Microsoft.Data.Sqlite;

namespace ModelRegistry.Host.Problems;

/// <summary>Recognises a full disk in what a library threw.</summary>
static class DiskFull
{
    const int NoSpaceLeft = 28;         // ENOSPC
    const int SqliteFull = 13;          // SQLITE_FULL

    public static bool Is(Exception? error) => error switch
    {
        null => false,
        IOException io when (io.HResult & 0xFFFF) == NoSpaceLeft => true,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.DiskFull } => true,
        _ => Is(error.InnerException),
    };
}
