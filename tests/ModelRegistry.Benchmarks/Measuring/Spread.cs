namespace ModelRegistry.Benchmarks.Measuring;

/// <summary>How times lie, in milliseconds.</summary>
sealed record Spread(double Min, double Median, double P95, double Max, int Count);
