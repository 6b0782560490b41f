using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>What became of a page of the inventory.</summary>
/// <param name="Seen">Versions on it.</param>
/// <param name="Judged">Those that the question is about.</param>
/// <param name="ReadAnew">Those whose records were read.</param>
/// <param name="Changes">Those of which some rule says something else, with what was asked.</param>
sealed record JudgedPage(
    int Seen, int Judged, int ReadAnew,
    IReadOnlyList<(ImpactChange Change, ScannedVersion Version, DecisionRequest Asked)> Changes);
