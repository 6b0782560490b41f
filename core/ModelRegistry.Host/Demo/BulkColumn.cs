using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ModelRegistry.Host.Demo;

/// <summary>A column of a table: its name, and a row's value as the database stores it.</summary>
sealed class BulkColumn(IEntityType entity, IProperty property)
{
    readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
    readonly System.Reflection.PropertyInfo _member = property.PropertyInfo
        ?? throw new InvalidOperationException($"{entity.Name}.{property.Name} is no member of its row.");

    public string Name { get; } = property.GetColumnName();

    public object? Value(object row) =>
        _member.GetValue(row) is not { } value ? null : _convert is null ? value : _convert(value);
}
