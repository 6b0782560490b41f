using System.Diagnostics;

namespace ModelRegistry.Testing.Processes;

/// <summary>Finds the programs of this repository as the same build left them that built the tests.</summary>
public static class BuiltProgram
{
    /// <summary>How to start a program.</summary>
    /// <param name="project">The project's folder from the root.</param>
    /// <param name="assembly">The name of its assembly.</param>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public static ProcessStartInfo Start(string project, string assembly)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = output.Parent?.Name ?? "Debug";
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "ModelRegistry.sln")))
            root = root.Parent ?? throw new FileNotFoundException("The tests do not lie below the solution.");

        var program = Path.Combine(root.FullName, project, "bin", configuration, output.Name, $"{assembly}.dll");
        return File.Exists(program)
            ? new ProcessStartInfo("dotnet", ["exec", program])
            : throw new FileNotFoundException($"{program} is not there: build {project} first.");
    }
}
