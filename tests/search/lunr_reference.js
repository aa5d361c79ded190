// What the real lunr makes of the inputs that the tests give to generator/search.
//
//   node lunr_reference.js compare FOLDER QUERIES
//       For each NAME.config.json in FOLDER: builds the index of NAME.docs.json (or docs.json) with
//       lunr, compares it with NAME.lunr.json, loads that file and compares the results of so many
//       queries. One line each; exit status 1 if anything differs.
//   node lunr_reference.js build DOCS CONFIG OUT   writes lunr's index
//       Beside the pipelines of `kehoach index` a configuration may ask for "compounds": "default",
//       and words with punctuation inside also in parts.
//   node lunr_reference.js stem WORDS              the stems of a JSON array of words, as such
//   node lunr_reference.js stop-words              lunr's stop words, as a JSON array
//
// Needs Debian's packages nodejs and node-lunr.
'use strict';

const fs = require('fs');
const path = require('path');

const lunrFile = (() => {
  // Where Debian's package puts it, also for a node that is not Debian's.
  for (const name of ['lunr', '/usr/share/javascript/lunr/lunr.js']) {
    try {
      return require.resolve(name);
    } catch {
      continue;
    }
  }
  console.error('lunr is missing: apt-get install node-lunr');
  process.exit(3);
})();
const lunr = require(lunrFile);

// ---- Analyzer A: each word as written and folded, compounds also in parts ------------------------

const wordPart = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const fold = (text) =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().normalize('NFC');

const spellings = (word) => (fold(word) === word ? [word] : [word, fold(word)]);

function wholeWord(token) {
  const parts = [...token.matchAll(wordPart)];
  if (parts.length === 0) return undefined;
  const last = parts[parts.length - 1];
  return token.slice(parts[0].index, last.index + last[0].length);
}

function analyse(text) {
  const word = wholeWord(text);
  if (word === undefined) return [];
  const parts = word.match(wordPart);
  return spellings(word).concat(parts.length > 1 ? parts.flatMap(spellings) : []);
}

const asTokens = (token, terms) => terms.map((term) => token.clone(() => term));

const viWords = (token) => asTokens(token, analyse(token.toString()));

const isOfText = (token) => token.metadata.position !== undefined;

function wordBefore(tokens, i) {
  for (let k = i - 1; k >= 0; --k) {
    const word = wholeWord(tokens[k].toString());
    if (word !== undefined) return word;
  }
}

function viWordsAndBigrams(token, i, tokens) {
  const terms = analyse(token.toString());
  const last = terms.length > 0 && isOfText(token) ? wordBefore(tokens, i) : undefined;
  if (last !== undefined) terms.push(fold(last) + ' ' + fold(wholeWord(token.toString())));
  return asTokens(token, terms);
}

function viTokenizer(value, metadata) {
  if (value === null || value === undefined) return [];
  const composed = Array.isArray(value)
    ? value.map((item) => lunr.utils.asString(item).normalize('NFC'))
    : value.toString().normalize('NFC');
  const separator = lunr.tokenizer.separator;
  lunr.tokenizer.separator = /\s+/;
  const tokens = lunr.tokenizer(composed, metadata);
  lunr.tokenizer.separator = separator;
  return tokens;
}

lunr.Pipeline.registerFunction((token) => asTokens(token, spellings(token.toString())), 'viFold');
lunr.Pipeline.registerFunction(viWords, 'viWords');
lunr.Pipeline.registerFunction(viWordsAndBigrams, 'viWordsAndBigrams');

// ---- Building -------------------------------------------------------------------------------------

// Tokens as lunr trims them; compounds also in parts.
function enWords(token) {
  const parts = token.toString().match(wordPart) || [];
  return [lunr.trimmer(token.clone())].concat(parts.length > 1 ? asTokens(token, parts) : []);
}
lunr.Pipeline.registerFunction(enWords, 'enWords');

function useVietnamese(builder, words) {
  builder.tokenizer = viTokenizer;
  builder.pipeline.add(words);
  builder.searchPipeline.add(lunr.Pipeline.registeredFunctions.viFold);
}

const pipelines = {
  'default': (builder) => {
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
  },
  'compounds': (builder) => {
    builder.pipeline.add(enWords, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
  },
  'none': () => {},
  'vi': (builder) => useVietnamese(builder, viWords),
  'vi-bigram': (builder) => useVietnamese(builder, viWordsAndBigrams),
};

function build(documents, config) {
  const builder = new lunr.Builder();
  pipelines[config.pipeline || 'default'](builder);
  builder.ref(config.ref || 'id');
  for (const field of config.fields)
    typeof field === 'string' ? builder.field(field) : builder.field(field.name, {boost: field.boost});
  if (config.b !== undefined) builder.b(config.b);
  if (config.k1 !== undefined) builder.k1(config.k1);
  if (config.metadataWhitelist) builder.metadataWhitelist = config.metadataWhitelist;
  for (const document of documents)
    builder.add(document, config.docBoost ? {boost: document[config.docBoost]} : {});
  return builder.build();
}

// ---- Comparing ------------------------------------------------------------------------------------

// A different query for each i, made from the terms of the index.
function queryOf(i, terms, fields) {
  const pick = (n) => terms[(i * 7919 + n * 104729) % terms.length];
  const exact = {usePipeline: false};
  const {REQUIRED, PROHIBITED} = lunr.Query.presence;
  const forms = [
    (q) => q.term(pick(0), exact),
    (q) => q.term(pick(0), {}),
    (q) => q.term(pick(0), exact).term(pick(1), {usePipeline: false, boost: 3}),
    (q) => q.term(pick(0), {presence: REQUIRED}).term(pick(1), exact),
    (q) => q.term(pick(0), exact).term(pick(1), {usePipeline: false, presence: PROHIBITED}),
    (q) => q.term(pick(0), {usePipeline: false, fields: [fields[i % fields.length]]}),
    (q) => q.term(pick(0).slice(0, 2), {usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING}),
    (q) => q.term(pick(0), {usePipeline: false, editDistance: 1}),
  ];
  return forms[i % forms.length];
}

// The results as text, or lunr's failure: some fuzzy queries find terms that are not in the index.
function answer(index, query) {
  try {
    return JSON.stringify(index.query(query));
  } catch (failure) {
    return String(failure);
  }
}

function differingQuery(expected, actual, terms, count) {
  for (let i = 0; terms.length > 0 && i < count; ++i) {
    const query = queryOf(i, terms, expected.fields);
    if (answer(expected, query) !== answer(actual, query)) return i;
  }
  return -1;
}

function differenceOfTexts(expected, actual) {
  let at = 0;
  while (expected[at] === actual[at]) ++at;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 40));
  return `differs from lunr at unit ${at}:\n  lunr ${around(expected)}\n  ours ${around(actual)}`;
}

function compare(folder, name, queries) {
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
  const own = name + '.docs.json';
  const documents = read(fs.existsSync(path.join(folder, own)) ? own : 'docs.json');
  const index = build(JSON.parse(documents), JSON.parse(read(name + '.config.json')));
  const expected = JSON.stringify(index);
  const actual = read(name + '.lunr.json');
  const problems = [];
  if (expected !== actual) problems.push(differenceOfTexts(expected, actual));
  const loaded = lunr.Index.load(JSON.parse(actual));
  const different = differingQuery(index, loaded, Object.keys(index.invertedIndex), queries);
  if (different >= 0) problems.push(`query ${different} gives other results`);
  return problems;
}

function compareAll(folder, queries) {
  const names = fs.readdirSync(folder).map((file) => file.match(/^(.*)\.config\.json$/)?.[1]);
  for (const name of names.filter((found) => found !== undefined).sort()) {
    const problems = compare(folder, name, queries);
    console.log(`${name}: ${problems.length ? problems.join('\n') : 'equal'}`);
    if (problems.length) process.exitCode = 1;
  }
}

function stopWords() {
  const list = fs.readFileSync(lunrFile, 'utf8').match(/lunr\.generateStopWordFilter\(\[([^\]]*)\]/)[1];
  const words = list.match(/'[^']+'/g).map((quoted) => quoted.slice(1, -1));
  if (words.some((word) => lunr.stopWordFilter(new lunr.Token(word)))) throw new Error('not its list');
  return words;
}

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

const [command, ...files] = process.argv.slice(2);
if (command === 'compare') compareAll(files[0], Number(files[1]));
else if (command === 'build') fs.writeFileSync(files[2], JSON.stringify(build(readJson(files[0]), readJson(files[1]))));
else if (command === 'stem')
  console.log(JSON.stringify(readJson(files[0]).map((word) => lunr.stemmer(new lunr.Token(word)).toString())));
else if (command === 'stop-words') console.log(JSON.stringify(stopWords()));
else {
  console.error('see the head of this file');
  process.exit(2);
}
