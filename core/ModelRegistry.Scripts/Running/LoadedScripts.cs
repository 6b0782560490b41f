using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Scripts.Running;

/// <summary>Scripts in memory, each called on an instance of its own, so that no call sees what another left.</summary>
sealed class LoadedScripts(IReadOnlyList<CompiledScript> scripts)
{
    const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    readonly Dictionary<string, MethodInfo> _methods = scripts.ToDictionary(script => script.Name, Load);

    /// <summary>What a function gives; null when it has no answer.</summary>
    public JsonElement? Call(CallRequest call)
    {
        var method = _methods[call.Name];
        var values = method.GetParameters()
            .Zip(call.Values, (parameter, value) => value.Deserialize(parameter.ParameterType)).ToArray();
        var answer = method.Invoke(Begin(method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, values, null);
        return answer is null ? null : JsonSerializer.SerializeToElement(answer, answer.GetType());
    }

    static MethodInfo Load(CompiledScript script)
    {
        using var image = new MemoryStream(script.Assembly);
        return AssemblyLoadContext.Default.LoadFromStream(image).GetType(script.Type, throwOnError: true)!
            .GetMethod(script.Name, Any) ?? throw new MissingMethodException(script.Type, script.Name);
    }

    /// <summary>A compiled script has a factory that puts what it makes into the slot behind the first.</summary>
    static object Begin(Type type)
    {
        if (type.GetMethod("<Factory>", Any) is not { } factory) return Activator.CreateInstance(type)!;
        var slots = new object?[2];
        factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [slots], null);
        return slots[1]!;
    }
}
