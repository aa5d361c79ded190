// What a browser fetches for a query, and how long node takes to answer it: this search and Pagefind
// on the same documents. For the time in a browser see browser_time.mjs.
//
//   node fetched_bytes.mjs FOLDER
//
// FOLDER is what bench-search-files has written. If FOLDER/pages/pagefind is there (`npx pagefind
// --site FOLDER/pages`), Pagefind is measured too. Every query starts with an empty cache and shows
// ten results. Bytes are those on the wire: gzip for what a host compresses, as stored for what
// Pagefind has compressed itself. Scripts are counted apart, because a browser keeps them.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import zlib from 'node:zlib';

const folder = process.argv[2];
const queries = JSON.parse(fs.readFileSync(path.join(folder, 'queries.json'), 'utf8'));
const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../themes/default/assets');
const asset = (name) => import(pathToFileURL(path.join(assets, name)).href);

const gzip = (bytes) => zlib.gzipSync(bytes, {level: 9}).length;
const gzipped = (file) => gzip(fs.readFileSync(file));
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

async function measure(one) {
  const bytes = [];
  const times = [];
  for (const query of queries) {
    const cost = await one(query);
    bytes.push(cost.bytes);
    times.push(cost.warm);
  }
  const ascending = (a, b) => a - b;
  return {bytes: bytes.sort(ascending), times: times.sort(ascending)};
}

// ---- This search ----------------------------------------------------------------------------------

async function kehoach() {
  const tools = await asset('search-query.js');
  const {shardEngine} = await asset('search-shards.js');
  const search = path.join(folder, 'search');
  const manifest = fs.readFileSync(path.join(search, 'manifest.json'));
  return measure(async (query) => {
    let bytes = gzip(manifest);
    const load = async (file) => {
      const text = fs.readFileSync(path.join(search, file));
      bytes += gzip(text);
      return JSON.parse(text);
    };
    const engine = shardEngine(JSON.parse(manifest), load, tools);
    const ask = () => tools.answer(engine, query);
    const {hits} = await ask();
    await engine.cards(hits.slice(0, 10).map(({ref}) => ref));
    const begin = performance.now();
    await ask();
    return {bytes, warm: performance.now() - begin};
  });
}

// ---- Pagefind -------------------------------------------------------------------------------------

// Files that Pagefind's script asks for. It takes Node for a browser if it is given the few things it
// looks for.
async function pagefind() {
  const bundle = path.join(folder, 'pages/pagefind');
  if (!fs.existsSync(bundle)) return undefined;
  let bytes = 0;
  globalThis.fetch = async (address) => {
    const file = path.join(bundle, decodeURIComponent(String(address).split('/pagefind/')[1].split('?')[0]));
    const body = fs.readFileSync(file);
    const packed = body[0] === 0x1f && body[1] === 0x8b;
    if (!file.includes('wasm.')) bytes += packed ? body.length : gzip(body);
    return new Response(body);
  };
  globalThis.document = {querySelector: () => ({getAttribute: () => 'vi'}), currentScript: null};
  globalThis.location = new URL('http://localhost/');
  globalThis.window = globalThis;
  const script = pathToFileURL(path.join(bundle, 'pagefind.js')).href;
  let round = 0;
  return measure(async (query) => {
    bytes = 0;
    const module = await import(`${script}?${round++}`); // a module of its own: nothing is cached
    await module.options({basePath: 'http://localhost/pagefind/'});
    const {results} = await module.search(query);
    for (const result of results.slice(0, 10)) await result.data();
    const cost = bytes;
    const begin = performance.now();
    await module.search(query);
    const warm = performance.now() - begin;
    await module.destroy();
    return {bytes: cost, warm};
  });
}

// ---- The table ------------------------------------------------------------------------------------

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(10);
const milliseconds = (time) => time.toFixed(1).padStart(10);

function print(name, {bytes, times}, scripts) {
  const mean = sum(bytes) / bytes.length;
  console.log(name.padEnd(10) + kilobytes(at(bytes, 0.5)) + kilobytes(mean) + kilobytes(at(bytes, 0.95)) +
    kilobytes(scripts) + milliseconds(at(times, 0.5)) + milliseconds(at(times, 0.95)));
}

const scriptsOf = (files) => sum(files.map(gzipped));
const ours = await kehoach();
console.log(`${queries.length} queries, empty cache, ten results shown`);
console.log(''.padEnd(10) + ['median kB', 'mean kB', 'p95 kB', 'script kB', 'median ms', 'p95 ms'].map((head) => head.padStart(10)).join(''));
print('kehoach', ours, scriptsOf(['site.js', 'search.js', 'search-query.js', 'search-shards.js'].map((name) => path.join(assets, name))));
const theirs = await pagefind();
if (theirs) {
  const bundle = path.join(folder, 'pages/pagefind');
  const wasm = fs.readdirSync(bundle).filter((name) => name.startsWith('wasm.vi'));
  const own = wasm.length ? wasm : ['wasm.unknown.pagefind'];
  print('Pagefind', theirs, scriptsOf([path.join(bundle, 'pagefind.js')]) + sum(own.map((name) => fs.statSync(path.join(bundle, name)).size)));
  console.log(`bytes, median: ${(100 * at(ours.bytes, 0.5) / at(theirs.bytes, 0.5)).toFixed(0)} % of Pagefind's`);
} else {
  console.log('Pagefind was not measured: npm did not give it');
}
