using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Packs and their versions as the wire has them.</summary>
sealed class PackViews(
    RegistryDb db, PackCatalogue catalogue, PackIntake intake, PackLibrary library, PackShelf shelf,
    PackWarnings warnings)
{
    /// <summary>A pack, by the version in force everywhere, or its newest one.</summary>
    public async Task<PackDetail> OfAsync(KnownPack pack, CancellationToken cancellationToken)
    {
        var (reading, entry) = await ShownAsync(pack, cancellationToken);
        return reading is PackReading.Compiled compiled
            ? new(entry, [.. compiled.Pack.Rules.Select(PackMapping.ToWire)],
                [.. compiled.Tests.Select(PackMapping.ToWire)], compiled.Source.Text)
            : new(entry, [], [], ((PackReading.Broken)reading).Source.Text);
    }

    public async Task<PackEntry> EntryAsync(KnownPack pack, CancellationToken cancellationToken) =>
        (await ShownAsync(pack, cancellationToken)).Entry;

    /// <summary>A version with its rules, its tests and its text.</summary>
    public async Task<PackVersionDetail> OfAsync(
        PackVersionRecord row, PackReading reading, CancellationToken cancellationToken)
    {
        var pack = await catalogue.FindAsync(row.Pack, cancellationToken)
            ?? throw new InvalidOperationException($"{row.Pack} has a version and is gone.");
        return Detail(await EntryAsync(pack, row, cancellationToken), reading);
    }

    public async Task<PackVersionDetail> OfAsync(PackVersionRecord row, CancellationToken cancellationToken) =>
        await OfAsync(row, await ReadAsync(row, cancellationToken), cancellationToken);

    /// <summary>The version that came with the host.</summary>
    public PackVersionDetail OfInstalled(StagedPack pack) =>
        Detail(InstalledEntry(pack), Installed(pack));

    public PackVersionEntry InstalledEntry(StagedPack pack)
    {
        var tests = library.Tests.Where(test => test.Pack == pack.Name).ToList();
        return new(pack.Name, pack.Version, Stages.Installed, pack.Source.IsYaml ? PackForms.Yaml : PackForms.Text,
            pack.Sha256, tests.Count(test => test.Passed), tests.Count(test => !test.Passed), null, null, null, []);
    }

    public async Task<PackVersionEntry> EntryAsync(
        KnownPack pack, PackVersionRecord row, CancellationToken cancellationToken) =>
        new(row.Pack, row.Version, pack.StageOf(row), row.Form, row.Sha256, row.TestsPassed, row.TestsFailed,
            await db.Users.Where(user => user.Id == row.AuthorId).Select(user => user.Handle)
                .FirstOrDefaultAsync(cancellationToken) ?? row.AuthorId.ToString(),
            row.CreatedAt, row.RetiredAt, pack.PlacesOf(row));

    async Task<(PackReading Reading, PackEntry Entry)> ShownAsync(KnownPack pack, CancellationToken cancellationToken)
    {
        var shown = pack.Everywhere ?? (pack.Installed is null ? pack.Newest ?? pack.Versions[0] : null);
        var reading = shown is null ? Installed(pack.Installed!)      // one of the two is always there
            : await ReadAsync(shown, cancellationToken);
        var (sha256, version) = shown is null
            ? (pack.Installed!.Sha256, pack.Installed.Version)
            : (shown.Sha256, shown.Version);
        var found = await warnings.CurrentAsync(await shelf.CurrentAsync(cancellationToken), cancellationToken);
        var compiled = reading as PackReading.Compiled;
        return (reading, new(pack.Name, version, compiled?.Pack.Title, compiled?.Pack.Owner, sha256,
            [.. compiled?.Pack.Rules.Select(rule => rule.Id) ?? []],
            shown?.TestsPassed ?? compiled!.Tests.Count(test => test.Passed),
            shown?.TestsFailed ?? compiled!.Tests.Count(test => !test.Passed),
            [.. found.Where(warning => warning.Pack.Sha256 == sha256)
                .Select(warning => warning.Text), .. Broken(reading)],
            pack.Stage,
            [.. pack.Versions.SelectMany(row => pack.PlacesOf(row).Select(place => $"{row.Version} {place}"))],
            pack.Newest?.Version ?? pack.Installed?.Version));
    }

    static IEnumerable<string> Broken(PackReading reading) => reading is PackReading.Broken
        ? ["it does not compile with the packs that are here now"]
        : [];

    static PackVersionDetail Detail(PackVersionEntry entry, PackReading reading) => reading switch
    {
        PackReading.Compiled compiled => new(entry, compiled.Pack.Title, compiled.Pack.Owner,
            [.. compiled.Pack.Rules.Select(PackMapping.ToWire)], [.. compiled.Tests.Select(PackMapping.ToWire)],
            [.. compiled.Warnings.Select(PackMessages.ToWire)], compiled.Source.Text),
        PackReading.Broken broken => new(entry, null, null, [], [],
            [.. broken.Diagnostics.Select(PackMessages.ToWire)], broken.Source.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    async Task<PackReading> ReadAsync(PackVersionRecord row, CancellationToken cancellationToken)
    {
        var text = await db.PolicyPacks.AsNoTracking().Where(one => one.Sha256 == row.Sha256)
            .Select(one => one.Source).FirstAsync(cancellationToken);
        return await intake.ReadAsync(StagedPack.Of(row, text).Source, cancellationToken);
    }

    PackReading Installed(StagedPack pack) => new PackReading.Compiled(pack.Source,
        library.Policies.Packs.First(one => one.Sha256 == pack.Sha256),
        [.. library.Tests.Where(test => test.Pack == pack.Name)], []);
}
