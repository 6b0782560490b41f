using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using Npgsql;

namespace ModelRegistry.Host.Demo;

/// <summary>
/// Puts very many rows into a table past the change tracker: prepared inserts on SQLite, binary COPY on PostgreSQL.
/// Columns and conversions are those of the model. The caller has opened the transaction.
/// </summary>
sealed class BulkWriter(RegistryDb db)
{
    public async Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken) where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var columns = entity.GetProperties().Select(property => new BulkColumn(entity, property)).ToList();
        var table = entity.GetTableName() ?? "";
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, table, columns, rows, cancellationToken);
        else await InsertAsync(db.Database.GetDbConnection(), table, columns, rows, cancellationToken);
    }

    static async Task CopyAsync<T>(
        NpgsqlConnection connection, string table, List<BulkColumn> columns, IReadOnlyList<T> rows,
        CancellationToken cancellationToken) where T : class
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({Names(columns)}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
                if (column.Value(row) is { } value) await writer.WriteAsync(value, cancellationToken);
                else await writer.WriteNullAsync(cancellationToken);
        }
        await writer.CompleteAsync(cancellationToken);
    }

    static async Task InsertAsync<T>(
        DbConnection connection, string table, List<BulkColumn> columns, IReadOnlyList<T> rows,
        CancellationToken cancellationToken) where T : class
    {
        await using var command = connection.CreateCommand();
        // Table and columns are names of the model, never anybody's text.
        command.CommandText = $"insert into {table} ({Names(columns)}) values "
            + $"({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    static string Names(IEnumerable<BulkColumn> columns) =>
        string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
}
