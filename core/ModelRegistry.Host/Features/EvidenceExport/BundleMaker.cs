using ModelRegistry.Data.Models;
using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Keys;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// Makes a bundle and checks it as anybody could offline, before it is handed out. What changes while it is read makes
/// a check fail; then it is read again.
/// </summary>
sealed class BundleMaker(
    DossierReader records, DossierSize size, BundleAssembler assembler, BundleTurns turns, AuditProgress progress,
    InstallationKey key, TimeProvider clock)
{
    /// <summary>The documents of a bundle and its part of the log.</summary>
    public const int MostBytes = 128 * 1024 * 1024;

    const int MostTries = 3;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public Task<BundleResult> MakeAsync(
        ModelRecord model, VersionRecord version, CancellationToken cancellationToken) =>
        turns.RunAsync(() => RepeatAsync(model, version, cancellationToken), cancellationToken);

    async Task<BundleResult> RepeatAsync(
        ModelRecord model, VersionRecord version, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await TryAsync(model, version, cancellationToken);
            if (result is not BundleResult.Incomplete || attempt == MostTries) return result;
        }
    }

    async Task<BundleResult> TryAsync(ModelRecord model, VersionRecord version, CancellationToken cancellationToken)
    {
        if (await size.ExcessAsync(version.Id, cancellationToken) is { } excess)
            return new BundleResult.TooLarge(excess);
        if (await records.ReadAsync(model, version.Id, cancellationToken) is not { } dossier)
            return new BundleResult.NotSubmitted();
        if (!await progress.WaitForAllAsync(Patience, cancellationToken)) return new BundleResult.LogBehind();
        if (await assembler.AssembleAsync(dossier, cancellationToken) is not { } files)
            return new BundleResult.TooLarge(
                $"Between the first and the last event of this version lie more than {LogPartReader.MostBytes} bytes "
                + "of audit log, or there is none.");

        var entries = files.Make();
        if (files.Missing.Count > 0) return new BundleResult.Incomplete(files.Missing);
        if (entries.Count > BundleWriter.MostEntries)
            return new BundleResult.TooLarge(
                $"The bundle would have {entries.Count} files; it has at most {BundleWriter.MostEntries}.");
        if (entries.Sum(entry => (long)entry.Content.Length) > MostBytes)
            return new BundleResult.TooLarge("The documents of this version and its part of the log exceed 128 MiB.");

        var head = new BundleHead(
            clock.GetUtcNow(), dossier.ModelName, dossier.Version.Version, dossier.ManifestDigest,
            files.Log.Origin, files.Log.First, files.Log.Previous, files.Log.Before);
        var zip = BundleWriter.Write(head, entries, key.Signer);
        var report = BundleVerifier.Verify(zip, key.Public);
        return report.Ok
            ? new BundleResult.Made(zip, Sha256Hex.Of(zip))
            : new BundleResult.Incomplete([.. report.Checks.Where(check => !check.Ok)]);
    }
}
