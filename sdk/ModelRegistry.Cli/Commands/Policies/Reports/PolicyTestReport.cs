using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>What became of the tests of packs.</summary>
/// <param name="Tests">Each test.</param>
/// <param name="Coverage">What they have seen; null when nobody asked.</param>
/// <param name="Mutation">What they notice; null when nobody asked, or a test fails.</param>
sealed record PolicyTestReport(
    IReadOnlyList<TestResult> Tests, CoverageReport? Coverage, MutationReport? Mutation);
