// Tokenises packs as VS Code does and holds what comes out: node --test test/
import assert from "node:assert/strict";
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { Registry, parseRawGrammar, INITIAL } = require("vscode-textmate");
const oniguruma = require("vscode-oniguruma");

const here = dirname(fileURLToPath(import.meta.url));
const syntaxes = join(here, "..", "syntaxes");
const packs = process.env.POLICY_PACKS ?? join(here, "..", "..", "..", "plugins", "packs");

// VS Code brings YAML itself; here is as much of it as packs need.
const yaml = {
  scopeName: "source.yaml",
  patterns: [
    { name: "comment.line.yaml", match: "(?:^|(?<=\\s))#.*$" },
    {
      match: "^(\\s*(?:-\\s+)*)('[^']*'|[A-Za-z_][^:'\"]*?)\\s*(:)(?=\\s|$)",
      captures: { 2: { name: "entity.name.tag.yaml" } },
    },
    {
      name: "string.quoted.single.yaml", begin: "'", end: "'(?!')",
      patterns: [{ name: "constant.character.escape.yaml", match: "''" }],
    },
    { name: "string.quoted.double.yaml", begin: "\"", end: "\"" },
    { name: "string.unquoted.yaml", begin: "(?<=\\s|^)(?=[^\\s\\-'\"#:])", end: "$" },
  ],
  repository: {},
};

const files = {
  "source.policy": "policy.tmLanguage.json",
  "source.yaml.policy": "policy-yaml.tmLanguage.json",
  "policy.injection": "policy-injection.tmLanguage.json",
};

await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer);
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async scope => scope === "source.yaml" ? yaml
    : scope in files ? parseRawGrammar(readFileSync(join(syntaxes, files[scope]), "utf8"), files[scope]) : null,
  getInjections: scope => scope === "source.yaml.policy" ? ["policy.injection"] : undefined,
});
const text = await registry.loadGrammar("source.policy");
const yamlForm = await registry.loadGrammar("source.yaml.policy");

function tokens(grammar, source) {
  let stack = INITIAL;
  return source.split("\n").flatMap(line => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map(token => ({
      text: line.slice(token.startIndex, token.endIndex), scope: token.scopes.at(-1), scopes: token.scopes,
    })).filter(token => token.text.trim().length > 0);
  });
}

const scopeOf = (list, word) => list.filter(token => token.text.trim() === word).map(token => token.scope);

function all(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => entry.isDirectory()
    ? all(join(folder, entry.name), ending)
    : entry.name.endsWith(ending) ? [join(folder, entry.name)] : []);
}

test("words are what they are by where they stand", () => {
  const list = tokens(text, [
    "rule SAFE-001 \"A # title\" {",
    "  block on promote, deploy",
    "  require evals.llm.toxicity is at most 3% and test.block is not missing # why",
    "  require count(artifacts) is more than 30 days or x is Apache-2.0",
    "  grandfather models registered before 2026-01-01 until 2026-06-30",
    "}",
  ].join("\n"));

  assert.deepEqual(scopeOf(list, "rule"), ["keyword.control.line.policy"]);
  assert.deepEqual(scopeOf(list, "SAFE-001"), ["entity.name.type.policy"]);
  assert.deepEqual(scopeOf(list, "A # title"), ["string.quoted.double.policy"]);
  assert.deepEqual(scopeOf(list, "block"), ["keyword.control.line.policy", "variable.other.property.policy"]);
  assert.deepEqual(scopeOf(list, "test"), ["variable.other.policy"]);
  assert.deepEqual(scopeOf(list, "toxicity"), ["variable.other.property.policy"]);
  assert.deepEqual(scopeOf(list, "evals"), ["support.class.policy"]);
  assert.deepEqual(scopeOf(list, "most"), ["keyword.operator.word.policy"]);
  assert.deepEqual(scopeOf(list, "3%"), ["constant.numeric.percent.policy"]);
  assert.deepEqual(scopeOf(list, "missing"), ["constant.language.policy"]);
  assert.deepEqual(scopeOf(list, "count"), ["support.function.policy"]);
  assert.deepEqual(scopeOf(list, "days"), ["keyword.other.unit.policy"]);
  assert.deepEqual(scopeOf(list, "Apache-2.0"), ["variable.other.policy"]);
  assert.deepEqual(scopeOf(list, "2026-06-30"), ["constant.numeric.date.policy"]);
  assert.ok(list.some(token => token.scopes.includes("comment.line.number-sign.policy") && token.text.includes("why")));
});

test("every word of the packs that ship has a colour", () => {
  const found = all(packs, ".policy");
  assert.ok(found.length > 5, `there are packs in ${packs}`);
  for (const file of found) {
    const plain = tokens(text, readFileSync(file, "utf8"))
      .filter(token => token.scope === "source.policy" && /[A-Za-z0-9]/.test(token.text));
    assert.deepEqual(plain, [], file);
  }
});

test("the first words of lines in the packs that ship are keywords", () => {
  for (const file of all(packs, ".policy")) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const word = /^\s+(require|because|fix|block|warn|maps|given|expect|on|vary)\s/.exec(line)?.[1];
      if (word === undefined) continue;
      assert.match(tokens(text, line)[0].scope, /^keyword\./, `${file}: ${line}`);
    }
  }
});

test("rules of the packs that ship are named and their texts are closed", () => {
  for (const file of all(packs, ".policy")) {
    const source = readFileSync(file, "utf8");
    const rules = [...source.matchAll(/^rule ([A-Z0-9-]+)/gm)].map(match => match[1]);
    const list = tokens(text, source);
    const named = list.filter(token => token.scope === "entity.name.type.policy").map(token => token.text);
    assert.deepEqual(rules.filter(rule => !named.includes(rule)), [], file);
    assert.ok(!list.at(-1).scope.startsWith("string"), `${file} ends inside a text`);
  }
});

test("conditions in YAML have the colours of the language, and words for people have not", () => {
  const list = tokens(yamlForm, [
    "rules:",
    "  - rule: SAFE-001",
    "    title: Every answer is at most wrong",
    "    require:",
    "      - 'evals.llm.toxicity is at most 3%'",
  ].join("\n"));

  assert.deepEqual(scopeOf(list, "toxicity"), ["variable.other.property.policy"]);
  assert.deepEqual(scopeOf(list, "3%"), ["constant.numeric.percent.policy"]);
  assert.deepEqual(scopeOf(list, "Every answer is at most wrong"), ["string.unquoted.prose.policy"]);
  assert.deepEqual(scopeOf(list, "SAFE-001"), ["entity.name.type.policy"]);
});

test("the packs that ship in YAML are tokenised to their end", () => {
  const found = all(packs, ".policy.yaml");
  assert.ok(found.length > 5);
  for (const file of found) {
    const list = tokens(yamlForm, readFileSync(file, "utf8"));
    assert.ok(list.some(token => token.scope === "keyword.operator.word.policy"), file);
  }
});

test("what the manifest names is there", () => {
  const manifest = JSON.parse(readFileSync(join(here, "..", "package.json"), "utf8"));
  const named = [
    ...manifest.contributes.grammars.map(each => each.path), ...manifest.contributes.snippets.map(each => each.path),
    ...manifest.contributes.languages.map(each => each.configuration),
  ];
  for (const path of named) JSON.parse(readFileSync(join(here, "..", path), "utf8"));
  assert.ok(existsSync(join(here, "..", "src", "extension.ts")));
});
