using System.Text.Json.Nodes;
using ModelRegistry.Client.Cards;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>What stands in which section of a card, and where in the metadata it comes from.</summary>
sealed class CardSections
{
    /// <summary>The ids and headings, in the order of reading.</summary>
    public IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        ("overview", "Overview"),
        ("intended-use", "Intended use"),
        ("limitations", "Limitations"),
        ("safety-notes", "Safety notes"),
        ("evals", "Evaluations"),
        ("known-risks", "Known risks"),
        ("licence", "Licence and legal"),
        ("lineage", "Data and lineage"),
        ("artifacts", "Artifacts"),
        ("governance", "Governance"),
    ];

    /// <summary>The sections of a document, without annotations.</summary>
    /// <param name="document">The document that counts.</param>
    /// <param name="declared">The declared document, for evaluations that are not on record.</param>
    public IEnumerable<CardSection> Of(JsonObject document, JsonObject declared)
    {
        foreach (var (id, title) in All)
            yield return new(id, title, [.. Facts(id, document).OfType<CardFact>()],
                [.. Tables(id, document, declared).OfType<CardTable>()]);
    }

    static IEnumerable<CardFact?> Facts(string id, JsonObject document) => id switch
    {
        "overview" =>
        [
            Fact("Description", document, "identity.description"), Fact("Kind", document, "identity.kind"),
            Fact("Owners", document, "identity.owners"), Fact("Contact", document, "identity.contact"),
            Fact("Team", document, "identity.team"), Fact("Business domain", document, "identity.domain"),
            Fact("Framework", document, "provenance.framework"),
            Fact("Architecture", document, "provenance.architecture"), Fact("Tags", document, "identity.tags"),
        ],
        "intended-use" =>
        [
            Fact("Meant for", document, "risk.intended_use"), Fact("Use cases", document, "risk.use_cases"),
            Fact("Not meant for", document, "risk.out_of_scope"),
            Fact("Must not be used for", document, "legal.usage_restrictions"),
        ],
        "limitations" => [Fact("Limitations", document, "risk.limitations")],
        "safety-notes" =>
        [
            Fact("Notes", document, "risk.safety_notes"),
            Fact("Who watches it", document, "deployment.human_oversight.owner"),
        ],
        "known-risks" =>
        [
            Fact("Risk tier", document, "risk.tier"), Fact("Business impact", document, "risk.business_impact"),
            Fact("Customer impact", document, "risk.customer_impact"),
            Fact("Failure modes", document, "risk.failure_modes"), Fact("Mitigations", document, "risk.mitigations"),
            Fact("Red team", document, "risk.red_team.summary"),
        ],
        "licence" =>
        [
            Fact("Licence", document, "legal.license"), Fact("Export class", document, "legal.export"),
            Fact("Third-party terms", document, "legal.third_party_terms"),
            Fact("Intellectual property", document, "legal.intellectual_property"),
        ],
        "lineage" =>
        [
            Fact("Source", document, "provenance.repo"), Fact("Commit", document, "provenance.commit"),
            Fact("Training job", document, "provenance.train_job_id"),
            Fact("Personal data", document, "data.pii"), Fact("Residency", document, "data.residency"),
            Fact("Retention", document, "data.retention"),
        ],
        "governance" =>
        [
            Fact("Authors", document, "identity.authors"),
            Fact("Recertify by", document, "governance.recert_date"),
            Fact("Rollback plan", document, "deployment.rollback_plan"),
        ],
        _ => [],
    };

    static IEnumerable<CardTable?> Tables(string id, JsonObject document, JsonObject declared) => id switch
    {
        "evals" => CardEvals.Of(document, declared),
        "known-risks" => [Table("Findings", document, "risk.red_team.findings", "title", "severity", "status")],
        "lineage" =>
        [
            Table("Datasets", document, "data.datasets", "id", "version", "purpose", "license"),
            Table("Made from", document, "provenance.upstream", "model", "version", "relation", "license"),
        ],
        "artifacts" =>
            [Table("Files and images", document, "artifacts", "type", "path", "uri", "size", "sha256", "signature")],
        "governance" =>
        [
            Table("Approvals", document, "governance.approvals", "role", "by", "decision", "time"),
            Table("Exceptions", document, "governance.exceptions", "rule", "rationale", "approved_by", "expires"),
        ],
        _ => [],
    };

    static CardFact? Fact(string label, JsonObject document, string path)
    {
        var values = CardValues.Texts(CardValues.Find(document, path));
        return values.Count == 0 ? null : new(label, values);
    }

    static CardTable? Table(string title, JsonObject document, string path, params string[] members)
    {
        if (CardValues.Find(document, path) is not JsonArray items) return null;
        var rows = items.OfType<JsonObject>()
            .Select(item => members.Select(member => CardValues.Text(item[member])).ToArray()).ToList();
        var used = Enumerable.Range(0, members.Length).Where(i => rows.Exists(row => row[i].Length > 0)).ToList();
        return used.Count == 0
            ? null
            : new(title, [.. used.Select(i => CardValues.Words(members[i]))],
                [.. rows.Select(row => (IReadOnlyList<string>)[.. used.Select(i => row[i])])]);
    }
}
