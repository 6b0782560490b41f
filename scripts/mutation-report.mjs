// Reads a Stryker report: the score by folder, the survivors, and no mutants in static initialisers.
//   node mutation-report.mjs REPORT.json
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const killed = new Set(['Killed', 'Timeout']);
const alive = new Set(['Survived', 'NoCoverage']);
const folders = new Map();
const survivors = [];
let statics = 0;
for (const [file, { mutants }] of Object.entries(report.files)) {
  const folder = file.split('/').slice(-2, -1)[0];
  const count = folders.get(folder) ?? { killed: 0, alive: 0 };
  for (const mutant of mutants) {
    if (mutant.static) statics++;
    if (killed.has(mutant.status)) count.killed++;
    if (alive.has(mutant.status)) {
      count.alive++;
      const place = `${file.split('/').slice(-2).join('/')}:${mutant.location.start.line}`;
      survivors.push(`${place} ${mutant.mutatorName} → ${mutant.replacement?.slice(0, 60)}`);
    }
  }
  folders.set(folder, count);
}

const score = ({ killed, alive }) =>
  killed + alive === 0 ? 'none' : `${(100 * killed / (killed + alive)).toFixed(1)} %`;
const all = { killed: 0, alive: 0 };
for (const [folder, count] of [...folders].sort()) {
  all.killed += count.killed;
  all.alive += count.alive;
  console.log(`  ${folder.padEnd(24)} ${score(count)} (${count.killed} of ${count.killed + count.alive})`);
}
if (process.env.SURVIVORS) console.log(survivors.join('\n'));
console.log(`  ${'all'.padEnd(24)} ${score(all)}, ${survivors.length} survivors (SURVIVORS=1 lists them)`);
if (statics > 0) {
  console.error(`${statics} mutants lie in static initialisers: their result means nothing. Hold tables in instances.`);
  process.exitCode = 1;
}
