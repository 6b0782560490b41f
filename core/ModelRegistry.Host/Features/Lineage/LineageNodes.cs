using System.Diagnostics.CodeAnalysis;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Lineage;

/// <summary>
/// Reads nodes, <c>version:search/answer-bot@2.3.0</c>, and hides versions that the caller may not see.
/// </summary>
sealed class LineageNodes(Access access)
{
    /// <summary>What stands where a version is that the caller may not see.</summary>
    public const string Hidden = "version:(not yours to read)";

    readonly ModelReach _reach = access.Reach(Permission.ModelRead);

    public static bool TryRead(
        string? text, [NotNullWhen(true)] out LineageNode? node, [NotNullWhen(false)] out string? reason)
    {
        node = null;
        var parts = (text ?? "").Split(':', 2);
        if (parts.Length < 2 || !LineageNames.TryParse(parts[0], out LineageKind kind))
        {
            reason = $"'{text}' is no node; write kind:reference. Kinds are "
                + $"{string.Join(", ", Enum.GetValues<LineageKind>().Select(known => known.Wire()))}.";
            return false;
        }
        reason = kind is LineageKind.Version && !VersionAddress.TryParse(parts[1], null, out _)
            ? $"'{parts[1]}' is no version; write group/name@version."
            : LineageNode.Explain(parts[1]);
        if (reason is null) node = new(kind, parts[1]);
        return reason is null;
    }

    /// <summary>The model of a version; null for every other kind.</summary>
    public static ModelName? ModelOf(LineageNode node) =>
        node.Kind is LineageKind.Version && VersionAddress.TryParse(node.Reference, null, out var address)
            ? address.Model
            : null;

    public bool MaySee(LineageNode node) => ModelOf(node) is not { } model || _reach.Covers(model);
}
