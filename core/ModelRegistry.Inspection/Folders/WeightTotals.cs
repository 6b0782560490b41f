using System.Text.RegularExpressions;

namespace ModelRegistry.Inspection.Folders;

/// <summary>
/// Parameters and data types of the whole model. Shards of one file are added up; of several copies in one folder
/// (other
/// precision, other quantisation) the largest counts; folders (parts of a pipeline) are added up.
/// </summary>
static partial class WeightTotals
{
    public static (long Parameters, IReadOnlyDictionary<string, long> Dtypes)? Of(IReadOnlyList<FileVerdict> files)
    {
        var weights = files.Where(file => file.Facts.Parameters is not null && file.Inspected is not Coverage.Not)
            .ToList();
        var own = weights.Where(file => file.Type.Kind is ArtifactKind.Weights).ToList();
        var counted = (own.Count > 0 ? own : weights)
            .GroupBy(file => file.Path[..(file.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal)
            .Select(folder => folder
                .GroupBy(file => Shard.Replace(file.Path, ""), StringComparer.Ordinal)
                .MaxBy(copy => copy.Sum(file => (decimal)(file.Facts.Parameters ?? 0))))
            .OfType<IGrouping<string, FileVerdict>>()
            .SelectMany(copy => copy)
            .ToList();
        if (counted.Count is 0) return null;

        var dtypes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (dtype, elements) in counted.SelectMany(file => file.Facts.Dtypes))
        {
            dtypes[dtype] = Sum(dtypes.GetValueOrDefault(dtype), elements);
        }

        return (counted.Aggregate(0L, (sum, file) => Sum(sum, file.Facts.Parameters ?? 0)), dtypes);
    }

    static long Sum(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    [GeneratedRegex(@"-\d{5}-of-\d{5}(?=\.[a-z]+$)")]
    static partial Regex Shard { get; }
}
