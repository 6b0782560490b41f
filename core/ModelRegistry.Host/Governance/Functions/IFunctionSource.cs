using ModelRegistry.Policy.Functions;

namespace ModelRegistry.Host.Governance.Functions;

/// <summary>Where functions of policies come from: plugins, and scripts.</summary>
interface IFunctionSource
{
    /// <summary>Asked once, at start.</summary>
    IEnumerable<HostFunction> Functions { get; }
}
