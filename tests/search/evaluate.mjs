// How well the portal's search finds: the judged queries, answered as the browser answers them.
//
//   node evaluate.mjs SITE QUERIES [--misses] [--json]
//
// SITE is a built portal's output folder. QUERIES is a JSON array of
//   {"query": "so tai chinh", "language": "vi", "kind": "unaccented", "best": ["agencies/…/", …]}
// where `best` are addresses below the language's folder, each as good an answer as the others. A
// query counts at its first best answer's place. Where nothing is found that has all words and the
// page would ask "did you mean", what that leads to is taken.
//
// Prints success@1, success@5 and the mean reciprocal rank of the first 10, by kind and in all;
// --json prints these as JSON; --misses also lists the queries whose best answer is not first.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../themes/default/assets');
const asset = (name) => import(pathToFileURL(path.join(assets, name)).href);

const readJson = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));

// The base path of a portal is what stands before the language in the cards' addresses.
function addressOf(card, language) {
  const start = card.url.indexOf(`/${language}/`);
  return card.url.slice(start + language.length + 2);
}

async function openSearch(site, language, query) {
  const folder = path.join(site, language, 'search');
  const cards = readJson(folder, 'documents.json');
  const {shardEngine} = await asset('search-shards.js');
  return {
    engine: shardEngine(readJson(folder, 'manifest.json'), async (file) => readJson(folder, file), query),
    addresses: cards.map((card) => addressOf(card, language)),
    english: language === 'en' ? await asset('search-english.js') : undefined,
  };
}

async function ranked({engine, addresses, english}, text, query) {
  let found = await query.answer(engine, text, english);
  if (!found.complete) {
    const better = await query.suggest(engine, found.query, english);
    if (better) found = await query.answer(engine, better, english);
  }
  return found.hits.map(({ref}) => addresses[ref]);
}

function score(results, best) {
  const place = results.findIndex((address) => best.includes(address));
  return {first: place === 0, five: place >= 0 && place < 5, reciprocal: place >= 0 && place < 10 ? 1 / (place + 1) : 0};
}

function summarize(scores) {
  const mean = (value) => scores.reduce((sum, each) => sum + Number(value(each)), 0) / scores.length;
  return {
    queries: scores.length,
    success1: mean(({first}) => first),
    success5: mean(({five}) => five),
    mrr: mean(({reciprocal}) => reciprocal),
  };
}

function printTable(table) {
  const number = (value) => value.toFixed(3).padStart(10);
  console.log(`${''.padEnd(14)}${'queries'.padStart(8)}${'success@1'.padStart(10)}${'success@5'.padStart(10)}${'MRR@10'.padStart(10)}`);
  for (const [kind, row] of Object.entries(table))
    console.log(kind.padEnd(14) + String(row.queries).padStart(8) + number(row.success1) + number(row.success5) + number(row.mrr));
}

async function evaluate(site, queries) {
  const query = await asset('search-query.js');
  const searches = new Map();
  const rows = [];
  for (const {query: text, language, kind, best} of queries) {
    if (!searches.has(language)) searches.set(language, await openSearch(site, language, query));
    const search = searches.get(language);
    for (const address of best)
      if (!search.addresses.includes(address)) throw new Error(`${text}: there is no ${address}`);
    const results = await ranked(search, text, query);
    rows.push({text, kind, best, results, ...score(results, best)});
  }
  return rows;
}

const [site, file] = process.argv.slice(2);
const rows = await evaluate(site, readJson(file));
const kinds = [...new Set(rows.map(({kind}) => kind))];
const table = Object.fromEntries(kinds.map((kind) => [kind, summarize(rows.filter((row) => row.kind === kind))]));
table.all = summarize(rows);
if (process.argv.includes('--json')) console.log(JSON.stringify(table));
else printTable(table);
if (process.argv.includes('--misses'))
  for (const {text, best, results, first, five} of rows)
    if (!first) console.log(`${five ? '2-5' : '   '} ${text}\n      wanted ${best.slice(0, 4).join(' ')}\n      got    ${results.slice(0, 5).join(' ')}`);
