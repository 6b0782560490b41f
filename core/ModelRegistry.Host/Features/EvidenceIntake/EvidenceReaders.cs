using System.Text.Json.Nodes;
using ModelRegistry.Evidence.Bom;
using ModelRegistry.Evidence.Evals;
using ModelRegistry.Evidence.Scans;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>Reads documents into facts, by the kind that they were sent as.</summary>
sealed class EvidenceReaders(EvalReader evaluations)
{
    public EvidenceReading Read(string kind, ReadOnlyMemory<byte> utf8) => kind switch
    {
        EvidenceKinds.Sbom => BomReader.Read(utf8) switch
        {
            BomReading.Read(var bom) => Bom(bom),
            BomReading.Refused(var reasons) => EvidenceReading.Unreadable(kind, reasons),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        EvidenceKinds.Evaluation => evaluations.Read(utf8) switch
        {
            EvalReading.Read(var result) => Evaluation(result),
            EvalReading.Refused(var reasons) => EvidenceReading.Unreadable(kind, reasons),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        _ => ScanReader.Read(utf8) switch
        {
            ScanReading.Read(var report) => ScanFactsReader.Read(kind, report),
            ScanReading.Refused(var reasons) => EvidenceReading.Unreadable(kind, reasons),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };

    static EvidenceReading.Read Bom(BillOfMaterials bom) => new(new JsonObject
    {
        ["format"] = bom.Format.ToString(),
        ["specVersion"] = bom.SpecVersion,
        ["serial"] = bom.Serial,
        ["components"] = bom.Components.Count,
        ["licences"] = new JsonArray(
        [
            .. bom.Components.SelectMany(part => part.Licences).Distinct().Order(StringComparer.Ordinal).Take(1000)
                .Select(licence => JsonValue.Create(licence)),
        ]),
    }, bom.Created, new());

    static EvidenceReading Evaluation(EvalResult result)
    {
        if (result.Metrics.Count == 0 && result.Groups.Count == 0)
            return EvidenceReading.Unreadable(EvidenceKinds.Evaluation,
            [
                "It holds no figure that counts.",
                .. result.Rejected.Select(metric => $"{metric.Name}: {metric.Reason}"),
            ]);
        var ours = result.Format == EvalFormat.Registry;
        return new EvidenceReading.Read(EvaluationFactsWriter.Of(result), result.Finished, new(
            EvidenceAbout.DigestIn(result.Model.Digest), ours ? result.Model.Name : null,
            ours ? result.Model.Version : null));
    }
}
