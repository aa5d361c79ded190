// The schemas that `kehoach schema` gives to editors, judged by a real validator (ajv) with a real
// reader of YAML: all content that builds must pass, and what an author may get wrong must not.
//
// Needs Debian's packages nodejs, node-ajv and node-js-yaml; KEHOACH is the program.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const Ajv = require("ajv");
const yaml = require("js-yaml");

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const ajv = new Ajv({ allErrors: true });

const validators = new Map();
function validator(name) {
  if (!validators.has(name)) {
    const text = execFileSync(process.env.KEHOACH, ["schema", name], { encoding: "utf8" });
    validators.set(name, ajv.compile(JSON.parse(text)));
  }
  return validators.get(name);
}

// Editors read YAML 1.2, in which a date is text.
const read = (text) => yaml.load(text, { schema: yaml.CORE_SCHEMA });

function faults(name, text) {
  const validate = validator(name);
  return validate(read(text)) ? [] : validate.errors.map((error) => `${error.dataPath} ${error.message}`);
}

function schemaFor(file) {
  if (file.includes("/agencies/")) return "agencies";
  return path.basename(file, ".yaml");
}

function yamlFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return yamlFiles(file);
    return entry.name.endsWith(".yaml") ? [file] : [];
  });
}

for (const folder of ["content", "tests/demo/content"]) {
  test(`every file of ${folder} passes`, () => {
    const files = yamlFiles(path.join(root, folder));
    assert.ok(files.length > 5);
    for (const file of files) assert.deepEqual(faults(schemaFor(file), readFileSync(file, "utf8")), [], file);
  });
}

test("both sites pass", () => {
  for (const file of ["site/site.yaml", "tests/demo/site/site.yaml"])
    assert.deepEqual(faults("site", readFileSync(path.join(root, file), "utf8")), [], file);
});

const accepted = [
  ["tasks", "- {id: 1.1, title: a}"],
  ["tasks", "[]"],
  ...["2026", "2026-06", "2026-Q3", "2026-H1", "2026-06-30", "2025/2030", "2026-Q1/2027-06", "../2030", "../2029-Q3",
    "2026/..", "ongoing", "{before: 2026-11-15}", "{every: year, month: 6}", "{every: year, before: 12-10}",
    "{every: quarter}", "{condition: {vi: a}, from: 2026, until: 2030}"]
    .map((when) => ["tasks", `- {id: a, title: a, when: ${when}}`]),
  ["tasks", "- {id: a, title: {vi: a, en: b, zh-Hant: c}, results: [a, {vi: b}]}"],
  ["plan", "{jurisdiction: x, title: a, duties: [{agency: a, items: [b]}, {agency: [a, b/c], items: [b]}]}"],
  ["agencies", "- {id: a, name: a, kind: peoples-committee, succeeded_by: [b], until: 2025-03-01}"],
  ["page", "{title: a}"],
];
for (const [name, text] of accepted)
  test(`${name} may hold ${text}`, () => assert.deepEqual(faults(name, text), []));

const refused = [
  ["tasks", "- {id: a}", "required"],
  ["tasks", "- {id: a, titel: a, title: a}", "additional"],
  ["tasks", "- {id: a, title: a, lead: science}", "array"],
  ["tasks", "- {id: a, title: {}}", "fewer"],
  ["tasks", "- {id: a, title: {vi: [a]}}", "string"],
  ["tasks", "- {id: Ä, title: a}", "pattern"],
  ...["2026-13", "2026-Q5", "2026/2027/2028", "soon", "{each: year}", "{before: 15/11/2026}"]
    .map((when) => ["tasks", `- {id: a, title: a, when: ${when}}`, ""]),
  ["tasks", "- {id: a, title: a, updates: [{date: 2026-01-01, status: late, source: {title: a}}]}", "allowed values"],
  ["tasks", "{id: a, title: a}", "array"],
  ["plan", "{title: a}", "required"],
  ["agencies", "- {id: a, name: a, website: www.example.org}", "pattern"],
  ["site", "{title: a, base_url: 'https://a.b/', languages: vi}", "array"],
];
for (const [name, text, reason] of refused)
  test(`${name} may not hold ${text}`, () => {
    const found = faults(name, text);
    assert.notEqual(found.length, 0);
    assert.ok(found.some((fault) => fault.includes(reason)), found.join("\n"));
  });
