// The browser's half of the search, run in node: themes/default/assets/search-query.js and
// search-shards.js. Needs the environment variable KEHOACH, the program.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {loadLunr} from './lunr_module.mjs';
import {
  analyze, answer, buildQuery, fold, lunrEngine, suggest,
} from '../../themes/default/assets/search-query.js';
import {shardEngine} from '../../themes/default/assets/search-shards.js';

const lunr = loadLunr();
const vietnamese = {pipeline: 'vi', lunr};
const english = {pipeline: 'en', lunr};
const query = {fold};

// The strict index that the program makes of documents with the fields title and body.
function indexOf(documents, pipeline) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kehoach-'));
  const [docs, config, out] = ['docs.json', 'config.json', 'out.json'].map((name) => path.join(folder, name));
  fs.writeFileSync(docs, JSON.stringify(documents.map(([title, body], id) => ({id, title, body}))));
  fs.writeFileSync(config, JSON.stringify({fields: [{name: 'title', boost: 2}, 'body'], pipeline}));
  execFileSync(process.env.KEHOACH, ['index', docs, '--config', config, '--out', out]);
  const json = JSON.parse(fs.readFileSync(out, 'utf8'));
  fs.rmSync(folder, {recursive: true});
  return json;
}

const places = [
  ['Sở Tài chính', 'Lai Châu'],
  ['Sở Khoa học và Công nghệ', 'chủ trì việc bán dẫn, theo Quyết định số 1018/QĐ-TTg'],
  ['Bàn giao dân cư', 'ban quản lý dẫn đầu'],
  ['Bán dẫn Hà Nội', 'kế hoạch bán dẫn'],
];

const refs = ({hits}) => hits.map(({ref}) => ref);
const find = async (engine, text, options = vietnamese) => refs(await answer(engine, text, options));

test('a word has no punctuation at its ends, and parts if there is some inside', () => {
  assert.deepEqual(analyze('(1018/QĐ-TTg), – sở: "KH&CN"…'), [
    {word: '1018/qđ-ttg', parts: ['1018', 'qđ', 'ttg']},
    {word: 'sở', parts: ['sở']},
    {word: 'kh&cn', parts: ['kh', 'cn']},
  ]);
  assert.deepEqual(analyze('+ - … 😀'), []);
});

test('letters and their marks are one, however they are encoded', () => {
  assert.deepEqual(analyze('ba\u0301n'.normalize('NFD')), analyze('BÁN'));
  assert.equal(fold('đường ủy hòa'), 'duong uy hoa');
});

test('the terms of a text are those that the generator indexes', () => {
  const texts = [
    '(1018/QĐ-TTg), sở KH&CN – + a\u0301b\u0301 o\u0323\u0302 İstanbul ΑΣ ΑΣΑ. ﬁ ẞ ǅ 2025–2030 __x__ a_b',
    'no\u00A0break\u3000wide\uFEFFbom\u200Bzero\u00ADsoft\u0085nel 😀a a😀b 𝐀𝐁 \uF0B7Sở हिन्दी ไทย 한국어 か\u3099 ½ ² Ⅳ ٣',
    'constructor __proto__ x) \u0301y "đất" ĐẤT hiếm... (a(b)c), \u0301 1.1 II.3.a',
  ];
  const own = new Set();
  for (const {word, parts} of texts.flatMap((text) => analyze(text)))
    for (const each of [word, ...parts]) own.add(each).add(fold(each));
  const {invertedIndex} = indexOf(texts.map((text) => ['', text]), 'vi');
  assert.deepEqual([...own].sort(), invertedIndex.map(([term]) => term));
});

test('a word is looked for as written and folded, the last one as a beginning until a space follows', () => {
  const clauses = (text) =>
    buildQuery(text, vietnamese).clauses.map(
      ({term, boost, prefix, required}) => `${required ? '+' : ''}${term}${prefix ? '*' : ''}^${boost}`,
    );
  assert.deepEqual(clauses('Sở tà'), ['sở^3', 'so^1', '+so^0.0001', 'tà^3', 'ta^1', 'ta*^0.3', '+ta*^0.0001']);
  assert.deepEqual(clauses('sở '), ['sở^3', 'so^1', '+so^0.0001']);
  assert.deepEqual(clauses('6050/KH '), ['6050/kh^3', '6050/kh^1', '6050^0.3', 'kh^0.3', '+6050/kh^0.0001']);
  assert.deepEqual(clauses('a'), ['a^3', 'a^1', '+a^0.0001'], 'one letter begins too many words');
});

test('what lunr would take for an operator is text', () => {
  const terms = buildQuery('a*b title:x foo~2 bar^9 +c -d ', vietnamese).clauses.map(({term}) => term);
  assert.ok(terms.includes('title:x') && terms.includes('foo~2') && terms.includes('bar^9'));
  assert.ok(terms.every((term) => !term.includes('*')));
});

test('English words are stemmed, common ones are not looked for', () => {
  const required = (text) => buildQuery(text, english).clauses.filter((each) => each.required).map(({term}) => term);
  assert.deepEqual(required('the policies of agencies '), ['polici', 'agenc']);
  assert.deepEqual(required('Hà Nội '), ['ha', 'noi']);
  assert.deepEqual(required('the'), []);
});

test('an unfinished English word finds what its stem is shorter than', async () => {
  const engine = lunrEngine(lunr, indexOf([['universities', 'policy'], ['other', 'training']], 'default'));
  for (const text of ['uni', 'universi', 'universit', 'university', 'universities', 'polic', 'policy', 'policie'])
    assert.deepEqual(await find(engine, text, english), [0], text);
});

test('exact spelling comes before the folded one, and any spelling is found without accents', async () => {
  const engine = lunrEngine(lunr, indexOf(places, 'vi'));
  assert.deepEqual((await find(engine, 'bán dẫn'))[0], 3);
  assert.deepEqual((await find(engine, 'so tai chinh'))[0], 0);
  assert.deepEqual((await find(engine, '1018'))[0], 1);
  assert.deepEqual((await find(engine, 'qd-ttg'))[0], 1);
  assert.deepEqual((await find(engine, 'khoa h'))[0], 1);
});

test('documents with all words come before those with some, which only fill up to ten', async () => {
  const many = [...Array(20).fill(['đất', '']), ['đất hiếm', 'x'.repeat(9)], ['hiếm', '']];
  const engine = lunrEngine(lunr, indexOf(many, 'vi'));
  const both = await answer(engine, 'đất hiếm ', vietnamese);
  assert.equal(both.complete, 1);
  assert.equal(refs(both)[0], 20);
  assert.equal(both.hits.length, 10);
  const all = await answer(engine, 'đất ', vietnamese);
  assert.deepEqual([all.complete, all.hits.length], [21, 21]);
  assert.deepEqual(refs(all).slice(0, 3), [0, 1, 2], 'of equal scores the first in the index is first');
});

test('only what was chosen counts', async () => {
  const engine = lunrEngine(lunr, indexOf(places, 'vi'));
  const odd = (hits) => hits.filter(({ref}) => ref % 2);
  const {complete, hits} = await answer(engine, 'so ', vietnamese, odd);
  assert.deepEqual([complete, hits.map(({ref}) => ref)], [1, [1]]);
});

test('no text makes it throw', async () => {
  const texts = [
    '', ' ', '+', '-', 'a:b', '20:30', 'foo~', 'foo^', 'alpha^0.5', '*', 'a*', '\u0000', '\ud800', 'a\ud800b', '😀', '%00',
    'constructor', '__proto__', '_index', 'a'.repeat(5000), 'đ '.repeat(900), '"', '\\', '<script>', 'title:', '+là -là',
  ];
  for (const [options, pipeline] of [[vietnamese, 'vi'], [english, 'default']]) {
    const engine = lunrEngine(lunr, indexOf(places, pipeline));
    for (const text of texts) {
      const {query: built, hits} = await answer(engine, text, options);
      assert.ok(Array.isArray(hits));
      assert.equal(typeof (await suggest(engine, built)), 'string');
      built.finds('Sở');
    }
  }
});

test('the nearest known word is suggested for one that nothing holds', async () => {
  const engine = lunrEngine(lunr, indexOf(places, 'vi'));
  const better = (text) => suggest(engine, buildQuery(text, vietnamese));
  assert.equal(await better('so tia chinh '), 'so tai chinh');
  assert.equal(await better('công ngệh '), 'công nghệ');
  assert.equal(await better('tai chinh'), '', 'both are known');
  assert.equal(await better('zzzzzz'), '', 'nothing is near');
});

test('words of a text are marked as they were typed', () => {
  const marked = (text, words, options = vietnamese) => words.filter(buildQuery(text, options).finds);
  assert.deepEqual(marked('ban dan ', ['Bán', 'dẫn', 'ban', 'đàn', 'bang']), ['Bán', 'dẫn', 'ban', 'đàn']);
  assert.deepEqual(marked('bán d', ['Bán', 'ban', 'bàn', 'd', 'dẫn']), ['Bán', 'd']);
  assert.deepEqual(marked('1018/qđ', ['1018', 'QĐ', '10']), ['1018', 'QĐ']);
  assert.deepEqual(marked('policies ', ['Policy', 'polite'], english), ['Policy']);
});

// --- Shards: the rows that shard_writer.hpp describes, made of a strict index. ---

function shardsOf(json, documents, perShard) {
  const vectors = new Map(json.fieldVectors);
  const rows = json.invertedIndex.map(([term, posting]) => {
    const row = [term, posting._index];
    for (const field of json.fields) {
      const found = Object.keys(posting[field]).map(Number);
      const scores = found.map((ref) => {
        const vector = vectors.get(`${field}/${ref}`);
        return Math.round(vector[vector.findIndex((each, i) => i % 2 === 0 && each === posting._index) + 1] * 1000);
      });
      row.push(found.map((ref, i) => ref - (found[i - 1] ?? 0)), scores);
    }
    return row;
  });
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  rows.sort((a, b) => before(fold(a[0]), fold(b[0])) || before(a[0], b[0]));
  const shards = [];
  for (const row of rows) {
    const last = shards.at(-1);
    if (last && (last.rows.length < perShard || fold(last.rows.at(-1)[0]) === fold(row[0]))) last.rows.push(row);
    else shards.push({first: fold(row[0]), file: `${shards.length}.json`, rows: [row]});
  }
  const manifest = {documents, fields: json.fields, shards: shards.map(({first, file}) => ({first, file})), cards: []};
  return {manifest, load: async (file) => ({rows: shards[parseInt(file)].rows})};
}

// Documents of few different words, so that many share them, in an order that is always the same.
function madeUp(count) {
  const syllables = ['bán', 'ban', 'bàn', 'dẫn', 'đàn', 'dân', 'sở', 'so', 'tài', 'tại', 'chính', 'đất', 'đào', 'hiếm', '6050/KH-UBND', 'KH&CN', 'công', 'nghệ', '2026', 'ánh'];
  let state = 7;
  const next = (limit) => (state = (state * 48271) % 2147483647) % limit;
  const words = (length) => Array.from({length}, () => syllables[next(syllables.length)]).join(' ');
  return Array.from({length: count}, () => [words(1 + next(5)), words(next(30))]);
}

test('shards give the hits and scores of lunr on the strict index', async () => {
  const documents = madeUp(150);
  const json = indexOf(documents, 'vi');
  const whole = lunrEngine(lunr, json);
  for (const perShard of [1, 7, 1000]) {
    const {manifest, load} = shardsOf(json, documents.length, perShard);
    const engine = shardEngine(manifest, load, query);
    const texts = documents.flatMap(([title]) => [title, title + ' ', title.slice(0, -1), fold(title.toLowerCase())]);
    for (const text of [...texts, 'b', 'd', 'zz', 'bán zz', 'á', 'kh', '6050/k']) {
      const {clauses} = buildQuery(text, vietnamese);
      const byRef = (hits) => hits.sort((a, b) => a.ref - b.ref);
      const expected = byRef(whole.find(clauses));
      const found = byRef(await engine.find(clauses));
      assert.deepEqual(found.map(({ref, all}) => [ref, all]), expected.map(({ref, all}) => [ref, all]), text);
      found.forEach(({score}, i) => assert.ok(Math.abs(score - expected[i].score) < 1e-12, text));
    }
  }
});

test('a shard that could not be loaded is asked for again', async () => {
  const {manifest, load} = shardsOf(indexOf(places, 'vi'), places.length, 1000);
  let fails = true;
  const engine = shardEngine(manifest, async (file) => {
    if (fails) throw new Error(file);
    return load(file);
  }, query);
  await assert.rejects(find(engine, 'so'));
  fails = false;
  assert.deepEqual((await find(engine, 'so tai'))[0], 0);
});

test('shards suggest the nearest word that begins alike', async () => {
  const {manifest, load} = shardsOf(indexOf(places, 'vi'), places.length, 1000);
  const engine = shardEngine(manifest, load, query);
  assert.equal(await suggest(engine, buildQuery('so tia chinh ', vietnamese)), 'so tai chinh');
  assert.equal(await suggest(engine, buildQuery('zzzzzz', vietnamese)), '');
});
