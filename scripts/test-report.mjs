// Reads the CTRF reports that the test projects wrote.
//   node test-report.mjs line FOLDER PROJECT CODE   one line for a project that ended with that exit code
//   node test-report.mjs total FOLDER               what failed and was skipped, and the totals as the last line
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [mode, folder, project, code] = process.argv.slice(2);

function read(name) {
  const crash = join(folder, `${name}.crash`);
  const report = join(folder, `${name}.json`);
  const found = { name, passed: 0, failed: 0, skipped: [], failures: [] };
  if (existsSync(crash)) {
    found.failed = 1;
    found.failures.push(readFileSync(crash, 'utf8').trim());
  }
  if (!existsSync(report)) return found;

  for (const test of JSON.parse(readFileSync(report, 'utf8')).results.tests) {
    if (test.status === 'passed') found.passed++;
    else if (test.status === 'skipped') found.skipped.push({ test: test.name, why: test.message ?? 'no reason given' });
    else if (test.status === 'failed' || test.status === 'other' && test.rawStatus !== 'not-run') {
      found.failed++;
      found.failures.push(test.name);
    }
  }
  return found;
}

const counts = found => `${found.passed} passed, ${found.failed} failed, ${found.skipped.length} skipped`;

if (mode === 'line') {
  if (code !== '0' && read(project).failed === 0) {
    writeFileSync(join(folder, `${project}.crash`), `ended with code ${code}, though no test of its report failed`);
  }
  console.log(`${project}: ${counts(read(project))}`);
} else {
  const written = readdirSync(folder).filter(file => /\.(json|crash)$/.test(file));
  const names = new Set(written.map(file => file.replace(/\.[a-z]+$/, '')));
  const all = [...names].sort().map(read);
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const found of all) {
    total.passed += found.passed;
    total.failed += found.failed;
    total.skipped.push(...found.skipped);
  }

  const failures = all.flatMap(found => found.failures.map(failure => `  ${found.name}: ${failure}`));
  if (failures.length > 0) console.log(['', 'Failed:', ...failures].join('\n'));

  const reasons = groupByReason(total.skipped);
  if (reasons.size > 0) console.log('\nSkipped:');
  for (const [why, skips] of reasons) {
    console.log(`  ${why} (${skips.length})`);
    for (const skip of skips) console.log(`    ${skip.test}`);
  }

  console.log(`\n${counts(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function groupByReason(skips) {
  const groups = new Map();
  for (const skip of skips) groups.set(skip.why, [...(groups.get(skip.why) ?? []), skip]);
  return groups;
}
