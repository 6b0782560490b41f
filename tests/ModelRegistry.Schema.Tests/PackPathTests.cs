namespace ModelRegistry.Schema.Tests;

public sealed class PackPathTests
{
    readonly MetadataSchema _schema = new();

    [Theory]
    [InlineData("identity.group text")]
    [InlineData("identity.name text")]
    [InlineData("identity.version version")]
    [InlineData("identity.kind model-kind")]
    [InlineData("identity.owners set of person")]
    [InlineData("identity.authors set of person, recorded")]
    [InlineData("identity.contact email")]
    [InlineData("provenance.repo url")]
    [InlineData("provenance.commit text")]
    [InlineData("provenance.train_job_id text")]
    [InlineData("provenance.trainer_image_digest digest")]
    [InlineData("provenance.upstream list of upstream model")]
    [InlineData("provenance.upstream.license licence")]
    [InlineData("provenance.upstream.terms.commercial_use permission")]
    [InlineData("artifacts list of artifact")]
    [InlineData("artifacts.type artifact-kind")]
    [InlineData("artifacts.sha256 digest, recorded")]
    [InlineData("artifacts.license licence")]
    [InlineData("artifacts.signature signature-status, recorded")]
    [InlineData("data.datasets list of dataset")]
    [InlineData("data.datasets.version text")]
    [InlineData("data.datasets.datasheet text")]
    [InlineData("data.datasets.bias_review check-result")]
    [InlineData("data.pii set of pii-category")]
    [InlineData("data.external flag")]
    [InlineData("data.residency set of region")]
    [InlineData("data.subjects set of geography vocabulary")]
    [InlineData("data.legal_basis legal-basis")]
    [InlineData("data.retention duration")]
    [InlineData("data.impact_assessment review-status")]
    [InlineData("data.privacy_budget privacy budget")]
    [InlineData("evals.task task evals, recorded")]
    [InlineData("evals.task.accuracy percent, recorded")]
    [InlineData("evals.task.threshold percent, recorded")]
    [InlineData("evals.llm.hallucination_rate percent, recorded")]
    [InlineData("evals.llm.pii_leakage percent, recorded")]
    [InlineData("evals.llm.jailbreak_success percent, recorded")]
    [InlineData("evals.llm.toxicity percent, recorded")]
    [InlineData("evals.llm.refusal_correctness percent, recorded")]
    [InlineData("evals.llm.finished date, recorded")]
    [InlineData("evals.robustness.prompt_injection_success percent, recorded")]
    [InlineData("evals.fairness.groups list of group, recorded")]
    [InlineData("evals.fairness.groups.selection_ratio number, recorded")]
    [InlineData("risk.tier ordered risk-tier")]
    [InlineData("risk.business_impact ordered impact")]
    [InlineData("risk.use_cases set of use-case vocabulary")]
    [InlineData("risk.failure_modes set of text")]
    [InlineData("risk.mitigations set of text")]
    [InlineData("risk.assessment.approved_by person")]
    [InlineData("risk.assessment.finished date")]
    [InlineData("risk.red_team.finished date")]
    [InlineData("risk.red_team.findings list of finding")]
    [InlineData("risk.red_team.findings.severity ordered severity")]
    [InlineData("risk.red_team.findings.status finding-status")]
    [InlineData("risk.red_team.findings.retest check-result")]
    [InlineData("legal.license licence")]
    [InlineData("legal.export export-class")]
    [InlineData("security.signed flag, recorded")]
    [InlineData("security.sbom_id text, recorded")]
    [InlineData("security.license_scan.result scan-result, recorded")]
    [InlineData("security.license_scan.finished date, recorded")]
    [InlineData("security.vuln_scans list of vulnerability scan, recorded")]
    [InlineData("security.vuln_scans.critical number, recorded")]
    [InlineData("security.vuln_scans.finished date, recorded")]
    [InlineData("governance.approvals list of approval, recorded")]
    [InlineData("governance.approvals.role role, recorded")]
    [InlineData("governance.approvals.by person, recorded")]
    [InlineData("governance.approvals.decision decision, recorded")]
    [InlineData("governance.approvals.time instant, recorded")]
    [InlineData("governance.exceptions.rationale text, recorded")]
    [InlineData("governance.exceptions.approver_role role, recorded")]
    [InlineData("governance.exceptions.expires date, recorded")]
    [InlineData("governance.exceptions.controls set of text, recorded")]
    [InlineData("governance.recert_date date, recorded")]
    [InlineData("governance.conformity.declared date")]
    [InlineData("deployment.geographies set of geography vocabulary")]
    [InlineData("deployment.rollback_plan text")]
    [InlineData("deployment.human_oversight.owner person")]
    [InlineData("deployment.human_oversight.can_stop flag")]
    [InlineData("deployment.targets list of target")]
    [InlineData("deployment.targets.env ordered environment")]
    [InlineData("deployment.targets.region region")]
    [InlineData("deployment.targets.strategy strategy")]
    [InlineData("deployment.targets.split.new percent in percentage-points")]
    [InlineData("deployment.targets.guardrails set of guardrail")]
    [InlineData("deployment.targets.log_retention duration")]
    [InlineData("deployment.targets.rollback_to version")]
    [InlineData("monitoring.slos.latency_p95_ms number in ms")]
    [InlineData("monitoring.drift.psi number, recorded")]
    [InlineData("monitoring.drift.psi_threshold number")]
    [InlineData("monitoring.log_region region")]
    public void Every_path_that_a_pack_reads_has_its_type(string expected)
    {
        var path = expected.Split(' ')[0];

        Assert.True(_schema.TryFind(path, out var field));
        Assert.Equal(expected, $"{path} {Spoken(field)}");
    }

    [Theory]
    [InlineData("risk.tier", "Low", "Medium", "High")]
    [InlineData("risk.business_impact", "Low", "Moderate", "High")]
    [InlineData("risk.red_team.findings.severity", "Low", "Medium", "High", "Critical")]
    [InlineData("deployment.targets.env", "development", "test", "staging", "production")]
    public void An_order_goes_from_least_to_most(string path, params string[] values)
    {
        Assert.True(_schema.TryFind(path, out var field));

        var ladder = Assert.IsType<EnumType>(field.Type);
        Assert.True(ladder.Ordered);
        Assert.Equal(values, ladder.Values.Select(v => v.Name));
    }

    [Theory]
    [InlineData("artifacts.type", "weights", "tokenizer", "config", "adapter", "prompt", "container")]
    [InlineData("artifacts.type", "explanation", "dataset-sample", "other")]
    [InlineData("artifacts.signature", "verified")]
    [InlineData("identity.kind", "tabular", "llm", "agent")]
    [InlineData("governance.approvals.role", "MRC", "Security", "Legal", "Product")]
    [InlineData("governance.approvals.decision", "approved")]
    [InlineData("provenance.upstream.terms.commercial_use", "permitted")]
    [InlineData("security.license_scan.result", "clean")]
    [InlineData("legal.export", "EAR99", "5D992", "none")]
    [InlineData("data.pii", "emails", "health", "biometric")]
    [InlineData("data.legal_basis", "consent", "contract", "legal-obligation")]
    [InlineData("data.legal_basis", "vital-interests", "public-task", "legitimate-interests")]
    [InlineData("data.impact_assessment", "approved")]
    [InlineData("data.datasets.bias_review", "passed")]
    [InlineData("deployment.targets.env", "prod", "production", "staging")]
    [InlineData("deployment.targets.strategy", "canary", "shadow")]
    [InlineData("deployment.targets.guardrails", "pii-scrubbing", "output-moderation")]
    [InlineData("risk.red_team.findings.status", "fixed")]
    [InlineData("risk.red_team.findings.retest", "passed")]
    public void Every_value_that_a_pack_names_is_on_its_list(string path, params string[] values)
    {
        Assert.True(_schema.TryFind(path, out var field));

        var list = Assert.IsType<EnumType>(MetadataSchema.ItemOf(field.Type));
        Assert.All(values, value => Assert.NotNull(list.Find(value)));
    }

    static string Spoken(Field field) => Spoken(field.Type) + (field.Origin == Origin.Recorded ? ", recorded" : "");

    static string Spoken(FieldType type) => type switch
    {
        SetType set => "set of " + Spoken(set.Of),
        ListType list => "list of " + Spoken(list.Of),
        RecordType record => record.Name,
        EnumType { Ordered: true } ladder => "ordered " + ladder.Name,
        EnumType list => list.Name,
        VocabularyType vocabulary => vocabulary.Name + " vocabulary",
        ScalarType { Format: not TextFormat.None and var format } => format.ToString().ToLowerInvariant(),
        ScalarType { Unit: "percentage-points" or "ms" } scalar =>
            $"{scalar.Kind.ToString().ToLowerInvariant()} in {scalar.Unit}",
        ScalarType scalar => scalar.Kind.ToString().ToLowerInvariant(),
        _ => type.ToString(),
    };
}
