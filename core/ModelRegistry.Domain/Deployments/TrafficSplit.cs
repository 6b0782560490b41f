using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ModelRegistry.Domain.Deployments;

/// <summary>How traffic is shared between the new version and the stable one, in percentage points that add up to 100.
/// At most two decimals.</summary>
public sealed record TrafficSplit
{
    TrafficSplit(decimal share) => New = share;

    /// <summary>All traffic to the new version.</summary>
    public static TrafficSplit AllNew => new(100);

    /// <summary>All traffic to the stable version.</summary>
    public static TrafficSplit AllStable => new(0);

    /// <summary>Percentage points to the new version.</summary>
    public decimal New { get; }

    /// <summary>Percentage points to the stable version.</summary>
    public decimal Stable => 100 - New;

    /// <summary>Makes a split or says why there is none.</summary>
    public static bool TryCreate(
        decimal @new,
        decimal stable,
        [NotNullWhen(true)] out TrafficSplit? split,
        [NotNullWhen(false)] out string? reason)
    {
        reason = (@new, stable) switch
        {
            ( < 0 or > 100, _) or (_, < 0 or > 100) => "A share of the traffic is between 0 and 100 percentage points.",
            _ when @new + stable != 100 => string.Create(CultureInfo.InvariantCulture,
                $"The shares add up to {@new + stable}, not to 100 percentage points."),
            _ when decimal.Round(@new, 2) != @new => "A share of the traffic has at most two decimals.",
            _ => null,
        };
        split = reason is null ? new(@new) : null;
        return split is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{New:0.##}/{Stable:0.##}");
}
