using ModelRegistry.Host.Startup;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance.Functions;

/// <summary>
/// All functions that policies of this registry may import, settled at start. One that is declared badly refuses the
/// start and shows every mistake.
/// </summary>
sealed class FunctionCatalogue
{
    public FunctionCatalogue(IEnumerable<IFunctionSource> sources, MetadataSchema schema)
    {
        Offered = new(schema, sources.SelectMany(source => source.Functions));
        if (Offered.Problems.Count > 0)
            throw new StartupException(
                "The functions for policies cannot be used:\n" + string.Join('\n', Offered.Problems));
    }

    public HostFunctions Offered { get; }
}
