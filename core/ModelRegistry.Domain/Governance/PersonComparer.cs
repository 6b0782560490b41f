namespace ModelRegistry.Domain.Governance;

/// <summary>Compares ids of people without case and without outer spaces.</summary>
sealed class PersonComparer : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => string.Equals(x?.Trim(), y?.Trim(), StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string obj) => obj.Trim().GetHashCode(StringComparison.OrdinalIgnoreCase);
}
