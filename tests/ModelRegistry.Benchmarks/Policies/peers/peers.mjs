// The twelve rules for engines that run in Node, over the documents of a file, one a line. See TwelveRules.cs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Environment } from '@marcbachmann/cel-js';

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');
const texts = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
const documents = texts.map(text => JSON.parse(text));
const digest = /^[0-9a-f]{64}$/;

function measure(name, decide, inputs) {
  let hash = 2166136261;
  for (const input of inputs) hash = Math.imul(hash ^ decide(input), 16777619) >>> 0;
  const nanoseconds = () => Number(process.hrtime.bigint());
  const times = [];
  const cpuBefore = process.cpuUsage();
  const end = nanoseconds() + 2e9;
  for (let i = 0, last = nanoseconds(); last < end; i++) {
    decide(inputs[i % inputs.length]);
    const now = nanoseconds();
    times.push(now - last);
    last = now;
  }
  const cpu = process.cpuUsage(cpuBefore);
  times.sort((a, b) => a - b);
  const at = share => (times[Math.floor((times.length - 1) * share)] / 1000).toFixed(1);
  const rate = Math.round(times.length / ((cpu.user + cpu.system) / 1e6));
  const times95 = `median ${at(0.5)} µs, p95 ${at(0.95)} µs`;
  console.log(`  ${name}: answers ${hash.toString(16)}, ${times95}, ${rate} per CPU second`);
}

const speaks = "identity.kind in ['llm', 'agent']";
const expressions = [
  'has(identity.owners) && size(identity.owners) > 0 && has(provenance.repo) && has(provenance.commit)'
    + ' && has(provenance.train_job_id) && size(artifacts) > 0',
  "artifacts.all(a, has(a.sha256) && a.sha256.matches('^[0-9a-f]{64}$'))",
  "has(legal.license) && legal.license in ['Apache-2.0', 'MIT', 'BSD-3-Clause', 'CC-BY-4.0', 'OpenRAIL-M']",
  "has(security.sbom_id) && security.sbom_id != ''",
  "security.signed == true && artifacts.all(a, a.type != 'container' || (has(a.signed) && a.signed == true))",
  `!(${speaks}) || (has(evals.llm.hallucination_rate) && evals.llm.hallucination_rate <= 0.03)`,
  `!(${speaks}) || (has(evals.llm.pii_leakage) && evals.llm.pii_leakage == 0.0)`,
  'has(evals.task.accuracy) && evals.task.accuracy >= 0.8',
  `!(${speaks}) || (has(evals.robustness.prompt_injection_success)`
    + ' && evals.robustness.prompt_injection_success <= 0.05)',
  "governance.approvals.exists(a, a.role == 'Security')"
    + " && (risk.tier == 'Low' || governance.approvals.exists(a, a.role == 'MRC'))"
    + " && (risk.tier != 'High' || governance.approvals.exists(a, governance.approvals.exists(b, a.by != b.by)))"
    + ' && governance.approvals.all(a, !(a.by in identity.owners))',
  'deployment.targets.all(t, t.region in data.residency)',
  "governance.recert_date > '2026-01-15' && security.vuln_scans.all(v, v.critical == 0.0)",
];
const environment = new Environment();
for (const block of Object.keys(documents[0]))
  environment.registerVariable(block, block === 'artifacts' ? 'list' : 'map');
const programs = expressions.map(expression => environment.parse(expression));

function cel(document) {
  let mask = 0;
  programs.forEach((program, i) => {
    let holds = false;
    try { holds = program(document) === true; } catch { /* a field that is not there: the rule is not met */ }
    if (!holds) mask |= 1 << i;
  });
  return mask;
}

measure('cel-js, parsed documents', cel, documents);
measure('cel-js, from JSON', text => cel(JSON.parse(text)), texts);

// Cedar goes through no lists of records, knows no patterns and no fractions, so the document is projected for it.
const extension = (fn, arg) => ({ __extn: { fn, arg } });
function project(d) {
  const context = {
    kind: d.identity.kind, tier: d.risk.tier, owners: d.identity.owners, artifactCount: d.artifacts.length,
    digests: d.artifacts.every(a => digest.test(a.sha256 ?? '')),
    containers: d.artifacts.every(a => a.type !== 'container' || a.signed === true),
    roles: d.governance.approvals.map(a => a.role), approvers: d.governance.approvals.map(a => a.by),
    approverCount: new Set(d.governance.approvals.map(a => a.by)).size,
    residency: d.data.residency, regions: d.deployment.targets.map(t => t.region),
    today: extension('datetime', '2026-01-15'), critical: Math.max(0, ...d.security.vuln_scans.map(v => v.critical)),
    signed: d.security.signed, license: d.legal.license, recert: extension('datetime', d.governance.recert_date),
  };
  const decimals = {
    hallucination: d.evals.llm?.hallucination_rate, leakage: d.evals.llm?.pii_leakage,
    accuracy: d.evals.task?.accuracy, injection: d.evals.robustness?.prompt_injection_success,
  };
  for (const [name, value] of Object.entries(decimals))
    if (value !== undefined) context[name] = extension('decimal', value.toFixed(4));
  for (const name of ['repo', 'commit', 'train_job_id'])
    if (d.provenance[name] !== undefined) context[name] = d.provenance[name];
  if (d.security.sbom_id !== undefined) context.sbom_id = d.security.sbom_id;
  return context;
}

const llm = '["llm", "agent"].contains(context.kind)';
const forbidden = [
  ['', '!context.owners.isEmpty() && context has repo && context has "commit" && context has train_job_id'
    + ' && context.artifactCount > 0'],
  ['', 'context.digests'],
  ['', '["Apache-2.0", "MIT", "BSD-3-Clause", "CC-BY-4.0", "OpenRAIL-M"].contains(context.license)'],
  ['', 'context has sbom_id && context.sbom_id != ""'],
  ['', 'context.signed && context.containers'],
  [llm, 'context has hallucination && context.hallucination.lessThanOrEqual(decimal("0.03"))'],
  [llm, 'context has leakage && context.leakage == decimal("0.0")'],
  ['', 'context has accuracy && context.accuracy.greaterThanOrEqual(decimal("0.8"))'],
  [llm, 'context has injection && context.injection.lessThanOrEqual(decimal("0.05"))'],
  ['', 'context.roles.contains("Security") && (context.tier == "Low" || context.roles.contains("MRC"))'
    + ' && (context.tier != "High" || context.approverCount > 1) && !context.approvers.containsAny(context.owners)'],
  ['', 'context.residency.containsAll(context.regions)'],
  ['', 'context.recert > context.today && context.critical == 0'],
];
const policies = { base: 'permit (principal, action, resource);' };
forbidden.forEach(([when, unless], i) => {
  policies[`R${i + 1}`] = `forbid (principal, action, resource) ${when && `when { ${when} }`} unless { ${unless} };`;
});
const parsed = cedar.preparsePolicySet('twelve', { staticPolicies: policies });
if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));

function decideCedar(context) {
  const answer = cedar.statefulIsAuthorized({
    principal: { type: 'User', id: 'u' }, action: { type: 'Action', id: 'promote' },
    resource: { type: 'Model', id: 'm' }, context, preparsedPolicySetId: 'twelve', validateRequest: false,
    entities: [],
  });
  if (answer.type !== 'success' || answer.response.diagnostics.errors.length) throw new Error(JSON.stringify(answer));
  if (answer.response.decision === 'allow') return 0;
  return answer.response.diagnostics.reason.reduce((mask, id) => mask | (1 << (Number(id.slice(1)) - 1)), 0);
}

measure('Cedar wasm, projected in advance', decideCedar, documents.map(project));
measure('Cedar wasm, from JSON', text => decideCedar(project(JSON.parse(text))), texts);
