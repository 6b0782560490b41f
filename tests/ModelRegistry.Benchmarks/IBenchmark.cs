using ModelRegistry.Benchmarks.Measuring;

namespace ModelRegistry.Benchmarks;

/// <summary>Something that is measured and printed; nothing is asserted, machines differ.</summary>
interface IBenchmark
{
    string Name { get; }

    /// <summary>One line: what it measures.</summary>
    string Summary { get; }

    Task RunAsync(Report report, CancellationToken cancellationToken);
}
