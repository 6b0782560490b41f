using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>Says what a publication did, or would do.</summary>
sealed class PublishReport(Output output, VersionRef version)
{
    readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,      // for people on a terminal, not for a page
    };

    public void Print(IReadOnlyList<UploadOutcome> outcomes, IReadOnlyList<string> taken, Artifact? container,
        IReadOnlyList<string> removed)
    {
        var sent = outcomes.Sum(outcome => outcome.Sent);
        if (output.IsJson)
        {
            output.Json(
                new(version.Model.ToString(), version.Version, [.. outcomes.Select(Of)], sent, container?.Uri, taken,
                    removed),
                PublishJson.Default.PublishSummary);
            return;
        }

        output.Table(["KIND", "SIZE", "", "PATH"], outcomes.Select(outcome => (string[])
            [
                outcome.Artifact.Kind, Sizes.Of(outcome.Artifact.Size ?? 0),
                outcome.AlreadyThere ? "there already" : "sent", outcome.Artifact.Path,
            ]));
        if (container is not null) output.Line($"container {container.Uri}");
        if (taken.Count > 0) output.Line($"Metadata taken from the files: {string.Join(", ", taken)}");
        if (removed.Count > 0) output.Line($"Taken out of the version: {string.Join(", ", removed)}");
        var there = outcomes.Count(outcome => outcome.AlreadyThere);
        output.Line(there == outcomes.Count
            ? $"Published {version}. Nothing was sent: the registry has every file already."
            : string.Create(CultureInfo.InvariantCulture,
                $"Published {version}: {outcomes.Count - there} of {outcomes.Count} files sent, {Sizes.Of(sent)}"));
        output.Note($"Next: registry submit {version}");
    }

    /// <summary>What would be sent.</summary>
    public void PrintPlan(LocalFolder folder, ModelInspection seen, IReadOnlyList<string> gone)
    {
        var kinds = seen.Files.ToDictionary(file => file.Path, file => file.Type.Kind.ToString().ToLowerInvariant());
        if (output.IsJson)
        {
            output.Json(
                new(version.Model.ToString(), version.Version,
                    [.. folder.Files.Select(file =>
                        new PublishedFile(file.Path, kinds[file.Path], "", file.Size, false))],
                    0, null, [], gone),
                PublishJson.Default.PublishSummary);
            return;
        }

        output.Table(["KIND", "SIZE", "PATH"], folder.Files.Select(file => (string[])
            [kinds[file.Path], Sizes.Of(file.Size), file.Path]));
        if (gone.Count > 0) output.Line($"Would be taken out of the version: {string.Join(", ", gone)}");
        output.Line("The files say of themselves:");
        output.Line(seen.Suggestion.ToJsonString(_readable));
        output.Line(string.Create(CultureInfo.InvariantCulture,
            $"Would publish {folder.Files.Count} files, {Sizes.Of(folder.Bytes)}, as {version}. Nothing was sent."));
    }

    static PublishedFile Of(UploadOutcome outcome) => new(
        outcome.Artifact.Path, outcome.Artifact.Kind, outcome.Artifact.Sha256, outcome.Artifact.Size ?? 0,
        outcome.AlreadyThere);
}
