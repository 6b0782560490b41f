using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Startup;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The policy packs installed with the host: every <c>*.policy</c>, <c>*.policy.yaml</c> and <c>*.policy.yml</c> file
/// of the folder of the setting <c>packs</c>, compiled together once at start; of a pack that lies there in both forms
/// the text form is read. A pack that does not compile refuses the start and shows every mistake. Which packs judge an
/// event is for <see cref="PackShelf"/> to say.
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
            .. Directory.EnumerateFiles(settings.Packs).Where(IsPack).Where(IsPrimary).Order(StringComparer.Ordinal)
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
        Installed =
        [
            .. Policies.Packs.Zip(Sources, (pack, source) =>
                new StagedPack(pack.Name, pack.Version, pack.Sha256, source, Installed: true)),
        ];
        _tests = new(() => Policies.RunTests());
    }

    public IReadOnlyList<PackSource> Sources { get; }

    public PolicySet Policies { get; }

    /// <summary>The packs with their texts, in the order of the files.</summary>
    public IReadOnlyList<StagedPack> Installed { get; }

    /// <summary>What became of the packs' own tests; they run when somebody asks first.</summary>
    public IReadOnlyList<TestResult> Tests => _tests.Value;

    /// <summary>The source of a pack, by the digest that decisions name.</summary>
    public PackSource SourceOf(PackInfo pack) => Sources[Policies.Packs.ToList().IndexOf(pack)];

    static bool IsPack(string file) => file.EndsWith(".policy", StringComparison.Ordinal)
        || file.EndsWith(".policy.yaml", StringComparison.Ordinal)
        || file.EndsWith(".policy.yml", StringComparison.Ordinal);

    static bool IsPrimary(string file) =>
        !PackSource.IsYamlName(file) || !File.Exists(Path.ChangeExtension(file, null));
}
