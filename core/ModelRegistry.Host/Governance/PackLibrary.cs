using ModelRegistry.Host.Startup;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The policy packs in force: every <c>*.policy</c> file of the folder of the setting <c>packs</c>, compiled together
/// once at start. A pack that does not compile refuses the start and shows every mistake.
/// </summary>
sealed class PackLibrary
{
    readonly Lazy<IReadOnlyList<TestResult>> _tests;

    public PackLibrary(HostSettings settings, PolicyCompiler compiler)
    {
        if (!Directory.Exists(settings.Packs))
            throw new StartupException(
                $"--packs: there is no folder {settings.Packs}; without policies nothing passes.");
        Sources =
        [
            .. Directory.EnumerateFiles(settings.Packs, "*.policy").Order(StringComparer.Ordinal)
                .Select(file => new PackSource(Path.GetFileName(file), File.ReadAllText(file))),
        ];
        if (Sources.Count == 0)
            throw new StartupException(
                $"--packs: {settings.Packs} holds no *.policy file; without policies nothing passes.");
        Policies = compiler.Compile(Sources) switch
        {
            Compilation.Succeeded(var set, _) => set,
            Compilation.Failed(var diagnostics) => throw new StartupException(
                "The policy packs cannot be used:\n\n" + string.Join("\n\n", diagnostics.Select(one => one.Render()))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        _tests = new(() => Policies.RunTests());
    }

    public IReadOnlyList<PackSource> Sources { get; }

    public PolicySet Policies { get; }

    /// <summary>What became of the packs' own tests; they run when somebody asks first.</summary>
    public IReadOnlyList<TestResult> Tests => _tests.Value;

    /// <summary>The source of a pack, by the digest that decisions name.</summary>
    public PackSource SourceOf(PackInfo pack) => Sources[Policies.Packs.ToList().IndexOf(pack)];

    /// <summary>A rule by its id; null when no pack has it.</summary>
    public RuleInfo? Rule(string id) => Policies.Packs.SelectMany(pack => pack.Rules)
        .FirstOrDefault(rule => rule.Id == id);
}
