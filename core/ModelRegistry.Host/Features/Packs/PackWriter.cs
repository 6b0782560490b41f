using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>
/// Brings versions of packs in: each compiles with what it imports, and is greater than all before it.
/// </summary>
sealed class PackWriter(
    RegistryDb db, PackIntake intake, PackLibrary library, AuditTrail audit, CurrentUser user, TimeProvider clock)
{
    /// <summary>Compiles what was sent, which takes its time: call it before the transaction.</summary>
    public async Task<(PackReading.Compiled? Taken, SemanticVersion? Version, ProblemHttpResult? Refused)> ReadAsync(
        NewPack text, string? expected, CancellationToken cancellationToken)
    {
        if (PackIds.CheckForm(text.Form) is { } form) return (null, null, form);
        var source = intake.Name(text.Source, text.Form == PackForms.Yaml);
        var reading = await intake.ReadAsync(source, cancellationToken);
        if (reading is PackReading.Broken(_, var diagnostics))
            return (null, null, PackMessages.Problem(PackProblems.Invalid,
                "The pack does not compile; nothing was kept. Every mistake is under diagnostics.", diagnostics));
        var taken = (PackReading.Compiled)reading;
        return PackIds.Check(taken.Pack, expected, out var version) is { } refused
            ? (null, null, refused)
            : (taken, version, null);
    }

    /// <summary>Adds the version to the pack; save after it.</summary>
    public async Task<(PackVersionRecord? Row, ProblemHttpResult? Refused)> AddAsync(
        PackRecord pack, PackReading.Compiled taken, SemanticVersion version, string form,
        CancellationToken cancellationToken)
    {
        if (await NewestAsync(pack.Name, cancellationToken) is { } newest && newest.CompareTo(version) >= 0)
            return (null, Problem.Of(PackProblems.NotGreater,
                $"{pack.Name} has a version {newest} already, and {version} is not greater.", errors: null,
                ("newest", newest.ToString())));

        var now = clock.GetUtcNow();
        pack.ChangedAt = now;
        if (await db.PolicyPacks.FindAsync([taken.Pack.Sha256], cancellationToken) is null)
            db.PolicyPacks.Add(new PolicyPackRecord
            {
                Sha256 = taken.Pack.Sha256, Name = pack.Name, Version = taken.Pack.Version, Source = taken.Source.Text,
                File = taken.Source.Name, Installed = false, FirstSeenAt = now,
            });
        var row = new PackVersionRecord
        {
            Id = Guid.CreateVersion7(), Pack = pack.Name, Version = taken.Pack.Version, SortKey = version.SortKey,
            Form = form, Sha256 = taken.Pack.Sha256, TestsPassed = taken.Tests.Count(test => test.Passed),
            TestsFailed = taken.Tests.Count(test => !test.Passed), AuthorId = user.Id, CreatedAt = now,
        };
        db.PackVersions.Add(row);
        audit.Record(AuditActions.PolicyPackVersionAdded, "policy-pack", pack.Name, new JsonObject
        {
            ["version"] = row.Version, ["digest"] = $"sha256:{row.Sha256}", ["testsFailed"] = row.TestsFailed,
        });
        return (row, null);
    }

    async Task<SemanticVersion?> NewestAsync(string pack, CancellationToken cancellationToken)
    {
        var all = await db.PackVersions.AsNoTracking().Where(row => row.Pack == pack).Select(row => row.Version)
            .ToListAsync(cancellationToken);
        return all.Concat(library.Installed.Where(one => one.Name == pack).Select(one => one.Version))
            .Select(text => SemanticVersion.TryParse(text, null, out var version) ? version : null)
            .OfType<SemanticVersion>().Max();
    }
}
