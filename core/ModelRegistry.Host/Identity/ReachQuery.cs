using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>Keeps the models out of a query that the caller may not see.</summary>
static class ReachQuery
{
    public static IQueryable<ModelRecord> Within(this IQueryable<ModelRecord> models, ModelReach reach) =>
        reach.Sets.Where(set => !set.Any(pattern => pattern.IsEverything))
            .Aggregate(models, (query, set) => query.Where(AnyOf(set)));

    static Expression<Func<ModelRecord, bool>> AnyOf(IReadOnlyList<ModelPattern> patterns)
    {
        var row = Expression.Parameter(typeof(ModelRecord), "row");
        var any = patterns.Select(pattern => Like(row, pattern))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<ModelRecord, bool>>(any, row);
    }

    static Expression Like(ParameterExpression row, ModelPattern pattern)
    {
        var text = pattern.ToString().Replace("_", @"\_").Replace('*', '%');
        Expression<Func<ModelRecord, bool>> like = model => EF.Functions.Like(model.Key, text, @"\");
        return new Swap(like.Parameters[0], row).Visit(like.Body);
    }

    sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
