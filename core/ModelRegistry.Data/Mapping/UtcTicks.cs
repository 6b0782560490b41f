using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ModelRegistry.Data.Mapping;

/// <summary>Times are stored as UTC ticks: both databases then order and compare them alike.</summary>
sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
