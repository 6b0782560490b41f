using System.Reflection;
using System.Text;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Plugins.Policies;
using ModelRegistry.Policy.Functions;

namespace ModelRegistry.Host.Governance.Functions;

/// <summary>The functions that plugins offer, as the language knows them.</summary>
sealed class PluginFunctions(IEnumerable<IPolicyFunctions> plugins) : IFunctionSource
{
    public IEnumerable<HostFunction> Functions =>
        from plugin in plugins
        let digest = Digest(plugin.GetType().Assembly)
        from each in plugin.Functions
        select new HostFunction(each.Signature, each.Version, digest, each.Doc, each.Cost, each.Call);

    /// <summary>Of the assembly's file; of its module's id where it was loaded from no file.</summary>
    static string Digest(Assembly assembly) => Sha256Hex.Of(File.Exists(assembly.Location)
        ? File.ReadAllBytes(assembly.Location)
        : Encoding.UTF8.GetBytes(assembly.ManifestModule.ModuleVersionId.ToString("N")));
}
