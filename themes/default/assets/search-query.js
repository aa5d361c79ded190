// What the words in a search box mean, and what an index answers to them. Nothing of a page is in
// here: tests and measurements run the same code in node.
//
// The terms are those that the generator puts into the index: of each word between white space the
// word without punctuation at its ends, and its folded form; of a word with punctuation inside
// ("1018/qđ-ttg") also its parts. In English the text is folded first, and terms are lunr's stems.

const word = /[\p{L}\p{N}](\S*[\p{L}\p{N}])?\p{M}*/gu;
export const letters = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const prepared = (text) => text.normalize().toLowerCase();

// Of a text in lower case: without accents and other marks, đ as d.
export const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").normalize();

// [{word: "1018/qđ-ttg", parts: ["1018", "qđ", "ttg"]}, {word: "sở", parts: ["sở"]}]
export const analyze = (text) =>
  (prepared(text).match(word) ?? []).map((word) => ({ word, parts: word.match(letters) }));

// What to look for: clauses {term, boost, prefix, required}, the words that they are made of, and
// which words of a text they find. `options.pipeline` is "vi" or "en"; `options.lunr` is needed for
// the latter. While no space follows, the last word is taken for the beginning of one.
export function buildQuery(text, { pipeline, lunr }) {
  const english = pipeline == "en";
  const stem = (word) => (english ? lunr.stemmer(new lunr.Token(word)) + "" : word);
  // As much as the stem and the word have in common: "polic" of "policy".
  const begin = (word) => {
    let stemmed = stem(word);
    while (!word.startsWith(stemmed)) stemmed = stemmed.slice(0, -1);
    return stemmed;
  };
  // Who pastes a whole page gets what its beginning finds. An asterisk would be lunr's wildcard.
  const typed = prepared(text.slice(0, 200)).replace(english ? /[*-]/g : /\*/g, " ");
  const words = analyze(english ? fold(typed) : typed).filter(
    ({ word }) => !english || lunr.stopWordFilter(word),
  );
  const clauses = [];
  const add = (term, boost, prefix, required) => clauses.push({ term, boost, prefix, required });
  words.forEach((each, i) => {
    const folded = fold(each.word);
    const term = stem(folded);
    each.open = !words[i + 1] && folded[1] && !/\s$/.test(text);
    each.term = each.open ? begin(folded) : term;
    add(stem(each.word), 3);
    add(term, 1);
    if (each.open) add(each.term, 0.3, true);
    if (each.parts[1]) each.parts.forEach((part) => add(stem(fold(part)), 0.3));
    // A stem may be shorter than what has been typed of its word: "univers", "universit".
    if (english && each.open) each.term = each.term.slice(0, Math.max(5, folded.length - 3));
    add(each.term, 1e-4, each.open, true);
  });

  // What is typed with accents is found in the same spelling, what is typed without in any.
  const finds = (shown) =>
    words.some(({ parts, open }) =>
      parts.some((part, i) => {
        const here = part == fold(part) ? fold(prepared(shown)) : prepared(shown);
        return open && !parts[i + 1] ? here.startsWith(begin(part)) : stem(here) == stem(part);
      }),
    );
  return { clauses, words, finds };
}

// What to show for a text: the hits {ref, score, all} that `choose` leaves, those with all words
// first; how many those are; and the query. Those with some of the words only fill up to ten.
export async function answer(engine, text, options, choose = (hits) => hits) {
  const query = buildQuery(text, options);
  const hits = await choose(query.clauses[0] ? await engine.find(query.clauses) : []);
  hits.sort((a, b) => b.all - a.all || b.score - a.score || a.ref - b.ref);
  const complete = hits.filter(({ all }) => all).length;
  return { query, complete, hits: hits.slice(0, Math.max(complete, 10)) };
}

// The words of a query, with the nearest known ones for those that nothing holds. Empty if there
// are none.
export async function suggest(engine, { words }) {
  let better;
  const text = [];
  for (const { word, term, open } of words) {
    const known = await engine.find([{ term, boost: 1, prefix: open }]);
    const near = !known[0] && (await engine.near(word));
    better ||= near;
    text.push(near || word);
  }
  return better ? text.join(" ") : "";
}

// An index with the pipeline "viFold" can be loaded once lunr knows that name: a word as it is, and
// folded.
export function registerPipelines({ Pipeline }) {
  if (!Pipeline.registeredFunctions.viFold)
    Pipeline.registerFunction((token) => [token, token.clone(fold)], "viFold");
}

// An engine finds the hits for clauses, `all` being whether they meet every required one; and the
// known word that is nearest to an unknown one. This is lunr with an index of its own format.
export function lunrEngine(lunr, json) {
  registerPipelines(lunr);
  const index = lunr.Index.load(json);
  const { OPTIONAL, REQUIRED } = lunr.Query.presence;
  const run = (clauses, presence) =>
    index.query((query) => {
      for (const { term, prefix, required, ...clause } of clauses)
        query.clause({
          ...clause,
          term: prefix ? term + "*" : term,
          presence: required ? presence : OPTIONAL,
          usePipeline: false,
        });
    });
  return {
    find(clauses) {
      const all = new Set(run(clauses, REQUIRED).map(({ ref }) => ref));
      return run(clauses, OPTIONAL).map(({ ref, score }) => ({ ref: +ref, score, all: all.has(ref) }));
    },
    near(word) {
      const within = (edits) =>
        index.tokenSet.intersect(lunr.TokenSet.fromFuzzyString(word, edits)).toArray();
      const often = (term) => Object.keys(index.invertedIndex[term].body ?? {}).length;
      const best = (terms) => terms.sort((a, b) => often(b) - often(a))[0];
      return best(within(1)) ?? (word[4] && !word[24] && best(within(2)));
    },
  };
}
