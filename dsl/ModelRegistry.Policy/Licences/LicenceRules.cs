using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Licences;

/// <summary>What a list of licences says about an expression.</summary>
sealed class LicenceRules
{
    /// <summary>Stands for every exception in a list item, <c>GPL-2.0-only with any exception</c>.</summary>
    public const string AnyException = "*";

    /// <summary>Whether some choice that the expression offers stays within the list.</summary>
    public Truth AllowedBy(LicenceExpression expression, IReadOnlyList<LicenceExpression> list) => expression switch
    {
        LicenceExpression.Both both => And(AllowedBy(both.Left, list), AllowedBy(both.Right, list)),
        LicenceExpression.Either either => Or(AllowedBy(either.Left, list), AllowedBy(either.Right, list)),
        LicenceExpression.Single single => Listed(single, list),
        _ => Truth.Unknown,
    };

    /// <summary>Whether every choice that the expression offers includes something of the list.</summary>
    public Truth RequiresAny(LicenceExpression expression, IReadOnlyList<LicenceExpression> list) => expression switch
    {
        LicenceExpression.Both both => Or(RequiresAny(both.Left, list), RequiresAny(both.Right, list)),
        LicenceExpression.Either either => And(RequiresAny(either.Left, list), RequiresAny(either.Right, list)),
        LicenceExpression.Single single => Named(single, list),
        _ => Truth.Unknown,
    };

    /// <summary>All single licences in it, in order.</summary>
    public IEnumerable<LicenceExpression.Single> In(LicenceExpression expression) => expression switch
    {
        LicenceExpression.Both both => In(both.Left).Concat(In(both.Right)),
        LicenceExpression.Either either => In(either.Left).Concat(In(either.Right)),
        LicenceExpression.Single single => [single],
        _ => [],
    };

    static Truth Listed(LicenceExpression.Single single, IReadOnlyList<LicenceExpression> list)
    {
        if (single.IsUnknown) return Truth.Unknown;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is LicenceExpression.Single item && Covers(item, single)) return Truth.True;
        }

        return Truth.False;
    }

    static Truth Named(LicenceExpression.Single single, IReadOnlyList<LicenceExpression> list)
    {
        if (single.IsUnknown) return Truth.Unknown;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is LicenceExpression.Single item && item.SameId(single)) return Truth.True;
        }

        return Truth.False;
    }

    /// <summary>"X or later" offers X itself; a listed "X or later" covers X.</summary>
    static bool Covers(LicenceExpression.Single item, LicenceExpression.Single single) => item.SameId(single)
        && (item.Exception == AnyException
            || string.Equals(item.Exception, single.Exception, StringComparison.OrdinalIgnoreCase));

    static Truth And(Truth left, Truth right) => left < right ? left : right;

    static Truth Or(Truth left, Truth right) => left > right ? left : right;
}
