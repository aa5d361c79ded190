// The browser's half of the search, run in node: search-query.js, search-shards.js and
// search-english.js of themes/default/assets. Needs the environment variable KEHOACH, the program.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {lunr, lunrEngine} from './lunr_engine.mjs';
import * as english from '../../themes/default/assets/search-english.js';
import * as query from '../../themes/default/assets/search-query.js';
import {shardEngine} from '../../themes/default/assets/search-shards.js';

const {analyze, answer, buildQuery, fold, suggest} = query;
const vietnamese = undefined;

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

// The files that portal_index.hpp describes, made of a strict index: rows in shards of so many, the
// words of the documents, without numbers, in their order; no cards.
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
  const words = documents.flat().join(' ').toLowerCase().match(query.letters);
  const files = {words: [...new Set(words)].filter((word) => !/\d/.test(word)).join(' ')};
  for (const {file, rows} of shards) files[file] = {rows};
  const manifest = {
    version: 2, documents: documents.length, fields: json.fields, words: 'words', cards: [],
    shards: shards.map(({first, file}) => ({first, file})),
  };
  return {manifest, load: async (file) => files[file]};
}

function engineOf(documents, pipeline) {
  const {manifest, load} = shardsOf(indexOf(documents, pipeline), documents, 20);
  return shardEngine(manifest, load, query);
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
  const required = (text) => buildQuery(text, vietnamese).clauses.filter((each) => each.required).map(({term}) => term);
  assert.deepEqual(required('a*b title:x foo~2 bar^9 +c -d '), ['a*b', 'title:x', 'foo~2', 'bar^9', 'c', 'd']);
});

test('English words are stemmed, common ones are not looked for', () => {
  const required = (text) => buildQuery(text, english).clauses.filter((each) => each.required).map(({term}) => term);
  assert.deepEqual(required('the policies of agencies '), ['polici', 'agenc']);
  assert.deepEqual(required('Hà Nội '), ['ha', 'noi']);
  assert.deepEqual(required('the'), []);
});

test('an unfinished English word finds what its stem is shorter than', async () => {
  const engine = engineOf([['universities', 'policy'], ['other', 'training']], 'default');
  for (const text of ['uni', 'universi', 'universit', 'university', 'universities', 'polic', 'policy', 'policie'])
    assert.deepEqual(await find(engine, text, english), [0], text);
});

test('exact spelling comes before the folded one, and any spelling is found without accents', async () => {
  const engine = engineOf(places, 'vi');
  assert.deepEqual((await find(engine, 'bán dẫn'))[0], 3);
  assert.deepEqual((await find(engine, 'so tai chinh'))[0], 0);
  assert.deepEqual((await find(engine, '1018'))[0], 1);
  assert.deepEqual((await find(engine, 'qd-ttg'))[0], 1);
  assert.deepEqual((await find(engine, 'khoa h'))[0], 1);
});

test('documents with all words come before those with some, which only fill up to ten', async () => {
  const many = [...Array(20).fill(['đất', '']), ['đất hiếm', 'x'.repeat(9)], ['hiếm', '']];
  const engine = engineOf(many, 'vi');
  const both = await answer(engine, 'đất hiếm ', vietnamese);
  assert.equal(both.complete, 1);
  assert.equal(refs(both)[0], 20);
  assert.equal(both.hits.length, 10);
  const all = await answer(engine, 'đất ', vietnamese, {most: 30});
  assert.deepEqual([all.complete, all.hits.length], [21, 21]);
  assert.deepEqual(refs(all).slice(0, 3), [0, 1, 2], 'of equal scores the first in the index is first');
});

test('of many results only as many as are shown are put in order, and all are counted', async () => {
  const many = Array.from({length: 40}, (_, i) => ['đất '.repeat(1 + (i * 7) % 5), i % 3 ? 'hiếm' : '']);
  const engine = engineOf(many, 'vi');
  for (const text of ['đất ', 'đất hiếm ']) {
    const all = await answer(engine, text, vietnamese, {most: 40});
    assert.deepEqual(refs(all), [...all.hits].sort((a, b) => b.score - a.score || a.ref - b.ref).map(({ref}) => ref));
    for (const most of [1, 9, 10, 25]) {
      const some = await answer(engine, text, vietnamese, {most});
      assert.deepEqual([some.complete, refs(some)], [all.complete, refs(all).slice(0, most)]);
    }
  }
});

test('filters leave what has one of the values in one of the lists, for each of them', async () => {
  const {manifest, load} = shardsOf(indexOf(places, 'vi'), places, 20);
  const lists = {kind: {agency: [0, 1], task: [2, 1]}, lead: {a: [0, 2], b: [3]}, coordinate: {a: [1]}};
  const engine = shardEngine({...manifest, filters: 'filters'}, async (file) => (file === 'filters' ? lists : load(file)), query);
  const is = (value) => (own) => own === value;
  const left = async (filters) => {
    const {complete, hits} = await answer(engine, 's b', vietnamese, {filters});
    assert.equal(complete, 0);
    return hits.map(({ref}) => ref).sort();
  };
  assert.deepEqual(await left(undefined), []);
  const ban = async (filters) => refs(await answer(engine, 'ban so ', vietnamese, {filters})).sort();
  assert.deepEqual(await ban(undefined), [0, 1, 2, 3]);
  assert.deepEqual(await ban([{names: ['kind'], fits: is('agency')}]), [0, 1]);
  assert.deepEqual(await ban([{names: ['lead', 'coordinate'], fits: is('a')}]), [0, 1, 2]);
  assert.deepEqual(await ban([{names: ['lead'], fits: () => true}, {names: ['kind'], fits: is('task')}]), [2, 3]);
  assert.deepEqual(await ban([{names: ['kind'], fits: is('nothing')}]), []);
});

test('no text makes it throw', async () => {
  const texts = [
    '', ' ', '+', '-', 'a:b', '20:30', 'foo~', 'foo^', 'alpha^0.5', '*', 'a*', '\u0000', '\ud800', 'a\ud800b', '😀', '%00',
    'constructor', '__proto__', '_index', 'a'.repeat(5000), 'đ '.repeat(900), '"', '\\', '<script>', 'title:', '+là -là',
  ];
  for (const [options, pipeline] of [[vietnamese, 'vi'], [english, 'default']]) {
    const engine = engineOf(places, pipeline);
    for (const text of texts) {
      const {query: built, hits} = await answer(engine, text, options);
      assert.ok(Array.isArray(hits));
      assert.equal(typeof (await suggest(engine, built, options)), 'string');
      built.finds('Sở');
    }
  }
});

test('near known words are suggested for what nothing holds', async () => {
  const texts = [['Sở Tài chính', 'tin tức, tin tức'], ['Công nghệ', 'bông'], ['Quyết định 1018/QĐ-TTg', '2030'], ['nghề bán dẫn', '']];
  const engine = engineOf(texts, 'vi');
  const suggested = {
    'so tia chinh ': 'so tai chinh', // "tin" is as near and more frequent, but no document has it with the rest
    'sở tìa chính ': 'sở tài chính', // as it was typed: with accents or without
    'tài chínhh ': 'tài chính',
    'vông nghệ ': 'công nghệ', // the first letter
    'cong gnhe ': 'cong nghe',
    '1018/qd-tgt ': '1018/qd-ttg', // of a number only its letters
    '1019/qd-ttg ': '', // another number may be meant as it is
    'bán dẫn ': '', // all is known
    'tai chin': '', // the beginning of a known word
    'zzzzzz ': '', // nothing is near
    'aa bb cc dd ee ': '', // nearly nothing is known
  };
  for (const [text, expected] of Object.entries(suggested))
    assert.equal(await suggest(engine, buildQuery(text, vietnamese), vietnamese), expected, text);
});

test('in English whole words are suggested, not their stems', async () => {
  const engine = engineOf([['Semiconductor policies', 'and/or universities'], ['Hà Nội', 'policy']], 'default');
  const suggested = {
    'semicondutor polcy ': 'semiconductor policy',
    'univrsities ': 'universities',
    'remiconductor ': 'semiconductor',
    'ha moi ': 'ha noi',
    'policy and/or university ': '',
  };
  for (const [text, expected] of Object.entries(suggested))
    assert.equal(await suggest(engine, buildQuery(text, english), english), expected, text);
});

test('words are stemmed and left out as lunr does', () => {
  const pieces = [
    'a', 'e', 'y', 's', 't', 'l', 'b', 'w', 'x', 'ing', 'ed', 'eed', 'ies', 'sses', 'ational', 'tional', 'enci', 'izer', 'bli', 'alli',
    'ization', 'ation', 'iveness', 'ement', 'ment', 'ion', 'sion', 'ical', 'ness', 'ee', 'll', 'ou', 'ate', '1', 'đ', '😀',
  ];
  for (const a of pieces)
    for (const b of pieces)
      for (const word of ['', ...pieces].map((c) => a + b + c))
        assert.equal(english.stem(word), lunr.stemmer(new lunr.Token(word)).toString(), word);
  const words = fs.readFileSync(new URL('../../themes/default/assets/search-english.js', import.meta.url), 'utf8').match(/[a-z]+/g);
  assert.ok(words.filter(english.isCommon).length >= 119);
  for (const word of [...words, 'constructor', 'plan']) assert.equal(english.isCommon(word), !lunr.stopWordFilter(word), word);
});

test('words of a text are marked as they were typed', () => {
  const marked = (text, words, options = vietnamese) => words.filter(buildQuery(text, options).finds);
  assert.deepEqual(marked('ban dan ', ['Bán', 'dẫn', 'ban', 'đàn', 'bang']), ['Bán', 'dẫn', 'ban', 'đàn']);
  assert.deepEqual(marked('bán d', ['Bán', 'ban', 'bàn', 'd', 'dẫn']), ['Bán', 'd']);
  assert.deepEqual(marked('1018/qđ', ['1018', 'QĐ', '10']), ['1018', 'QĐ']);
  assert.deepEqual(marked('policies ', ['Policy', 'polite'], english), ['Policy']);
});

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
  const byRef = (hits) => hits.sort((a, b) => a.ref - b.ref);
  for (const [pipeline, options] of [['vi', vietnamese], ['default', english]]) {
    const json = indexOf(documents, pipeline);
    const whole = lunrEngine(json);
    for (const perShard of [1, 7, 1000]) {
      const {manifest, load} = shardsOf(json, documents, perShard);
      const engine = shardEngine(manifest, load, query);
      const texts = documents.slice(0, 50).flatMap(([title]) => [title, title + ' ', title.slice(0, -1), fold(title.toLowerCase())]);
      for (const text of [...texts, 'b', 'd', 'zz', 'bán zz', 'á', 'kh', '6050/k']) {
        const {clauses} = buildQuery(text, options);
        if (!clauses.length) continue; // stop words alone: lunr would list everything
        const expected = byRef(whole.find(clauses));
        const found = byRef(await engine.find(clauses));
        assert.deepEqual(found.map(({ref, all}) => [ref, all]), expected.map(({ref, all}) => [ref, all]), text);
        found.forEach(({score}, i) => assert.ok(Math.abs(score - expected[i].score) < 1e-12, text));
      }
    }
  }
});

test('a shard that could not be loaded is asked for again', async () => {
  const {manifest, load} = shardsOf(indexOf(places, 'vi'), places, 1000);
  let fails = true;
  const engine = shardEngine(manifest, async (file) => {
    if (fails) throw new Error(file);
    return load(file);
  }, query);
  await assert.rejects(find(engine, 'so'));
  fails = false;
  assert.deepEqual((await find(engine, 'so tai'))[0], 0);
});
