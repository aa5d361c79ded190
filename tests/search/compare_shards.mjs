// Shards against lunr on the strict index of the same documents.
//
//   node compare_shards.mjs FOLDER QUERIES
//
// FOLDER holds index.json, and manifest.json with its shards. Makes the strict file again of all
// rows and compares the bytes. Then answers so many queries with lunr, once on the strict index and
// once on the rows of just those shards that the manifest names for the query's terms, and compares
// refs, scores and matches. Prints what differs, or "equal".
import fs from 'node:fs';
import path from 'node:path';
import {loadLunr} from './lunr_module.mjs';

const lunr = loadLunr();
const [folder, count] = process.argv.slice(2);
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const strictText = read('index.json');
const strict = JSON.parse(strictText);

// As in browsers. The English pipeline's terms are folded and stemmed: folding leaves them.
const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').normalize();
const spellings = (token) => {
  const folded = fold(token.toString());
  return folded === token.toString() ? [token] : [token, token.clone(() => folded)];
};
lunr.Pipeline.registerFunction(spellings, 'viFold');

const rowsOf = manifest.shards.map(({file}) => JSON.parse(read(file)).rows);

// ---- Rows to lunr's format ------------------------------------------------------------------------

function refsOf(gaps) {
  let ref = 0;
  return gaps.map((gap) => (ref += gap));
}

function expand(rows) {
  const vectors = new Map();
  for (let ref = 0; ref < manifest.documents; ++ref)
    for (const field of manifest.fields) vectors.set(`${field}/${ref}`, []);
  const inverted = rows.map(([term, index, ...lists]) => {
    const posting = {_index: index};
    manifest.fields.forEach((field, i) => {
      posting[field] = {};
      refsOf(lists[2 * i]).forEach((ref, k) => {
        posting[field][ref] = {};
        vectors.get(`${field}/${ref}`).push([index, lists[2 * i + 1][k] / 1000]);
      });
    });
    return [term, posting];
  });
  return {
    version: '2.3.9',
    fields: manifest.fields,
    fieldVectors: [...vectors].map(([name, pairs]) => [name, pairs.sort((a, b) => a[0] - b[0]).flat()]),
    invertedIndex: inverted.sort(([a], [b]) => (a < b ? -1 : 1)),
    pipeline: strict.pipeline,
  };
}

// ---- Which shards a term needs --------------------------------------------------------------------

const shardOf = (term) => Math.max(0, manifest.shards.findLastIndex(({first}) => first <= term));

function shardsFor(term, prefix) {
  const folded = fold(term);
  const numbers = [];
  for (let at = shardOf(folded); at <= shardOf(folded + (prefix ? '\uffff' : '')); ++at) numbers.push(at);
  return numbers;
}

// ---- Queries --------------------------------------------------------------------------------------

const terms = strict.invertedIndex.map(([term]) => term);
const {REQUIRED, PROHIBITED} = lunr.Query.presence;
const TRAILING = lunr.Query.wildcard.TRAILING;

// Clauses of a different form for each i, of terms that the index has, and some that it lacks.
function clausesOf(i) {
  const pick = (n) => terms[(i * 7919 + n * 104729) % terms.length];
  const forms = [
    () => [{term: pick(0)}],
    () => [{term: pick(0), boost: 3}, {term: fold(pick(0))}, {term: pick(1)}],
    () => [{term: pick(0), presence: REQUIRED}, {term: pick(1), presence: REQUIRED}],
    () => [{term: pick(0), presence: REQUIRED}, {term: pick(1), presence: PROHIBITED}],
    () => [{term: pick(0).slice(0, 2), prefix: true, boost: 0.3}, {term: pick(1), boost: 3}],
    () => [{term: pick(0), fields: [manifest.fields[i % manifest.fields.length]]}],
    () => [{term: pick(0)}, {term: 'khôngcótừnày', presence: i % 14 === 6 ? REQUIRED : undefined}],
  ];
  return forms[i % forms.length]().filter(({term}) => term !== '');
}

function run(index, clauses) {
  const results = index.query((query) => {
    for (const {term, prefix, ...rest} of clauses)
      query.term(term, {usePipeline: false, ...(prefix && {wildcard: TRAILING}), ...rest});
  });
  return JSON.stringify(results);
}

function differences() {
  const found = [];
  if (JSON.stringify(expand(rowsOf.flat())) !== strictText) found.push('all rows do not make the strict file');
  const whole = lunr.Index.load(strict);
  for (let i = 0; i < count; ++i) {
    const clauses = clausesOf(i);
    const shards = new Set(clauses.flatMap(({term, prefix}) => shardsFor(term, prefix)));
    const part = lunr.Index.load(expand([...shards].flatMap((at) => rowsOf[at])));
    if (run(whole, clauses) !== run(part, clauses)) found.push(`query ${i}: ${JSON.stringify(clauses)}`);
  }
  return found;
}

const found = differences();
console.log(found.length ? found.join('\n') : 'equal');
if (found.length) process.exitCode = 1;
