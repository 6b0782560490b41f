namespace ModelRegistry.Policy.Licences;

/// <summary>
/// A licence expression of SPDX 2.3, annex D. Closed. Identifiers are compared without case, as SPDX says.
/// </summary>
abstract record LicenceExpression
{
    LicenceExpression() { }

    /// <summary>One licence, perhaps "or later" (<c>+</c>), perhaps with an exception.</summary>
    public sealed record Single(string Id, bool OrLater, string? Exception) : LicenceExpression
    {
        public bool IsUnknown => Id.Equals("NOASSERTION", StringComparison.OrdinalIgnoreCase);

        public bool Equals(Single? other) => other is not null && OrLater == other.OrLater && SameId(other)
            && string.Equals(Exception, other.Exception, StringComparison.OrdinalIgnoreCase);

        public bool SameId(Single other) => string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Id);

        public override string ToString() =>
            $"{Id}{(OrLater ? "+" : "")}{Suffix}";

        string Suffix => Exception switch
        {
            null => "",
            LicenceRules.AnyException => " with any exception",
            _ => $" WITH {Exception}",
        };
    }

    public sealed record Both(LicenceExpression Left, LicenceExpression Right) : LicenceExpression
    {
        public override string ToString() => $"{Inner(Left)} AND {Inner(Right)}";

        static string Inner(LicenceExpression part) => part is Either ? $"({part})" : $"{part}";
    }

    public sealed record Either(LicenceExpression Left, LicenceExpression Right) : LicenceExpression
    {
        public override string ToString() => $"{Left} OR {Right}";
    }
}
