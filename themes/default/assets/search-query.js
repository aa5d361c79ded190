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
// which words of a text they find. `english` is the module search-english.js, or nothing for other
// languages. While no space follows, the last word is taken for the beginning of one.
export function buildQuery(text, english) {
  const stem = (word) => (english ? english.stem(word) : word);
  // As much as the stem and the word have in common: "polic" of "policy".
  const begin = (word) => {
    let stemmed = stem(word);
    while (!word.startsWith(stemmed)) stemmed = stemmed.slice(0, -1);
    return stemmed;
  };
  // Who pastes a whole page gets what its beginning finds.
  const typed = prepared(text.slice(0, 200));
  const words = analyze(english ? fold(typed).replaceAll("-", " ") : typed).filter(
    ({ word }) => !english?.isCommon(word),
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

// The first of some hits, in order.
function first(hits, count) {
  const scores = Float64Array.from(hits, ({ score }) => score).sort();
  const bound = scores.at(-count) ?? 0;
  return hits
    .filter(({ score }) => score >= bound)
    .sort((a, b) => b.score - a.score || a.ref - b.ref)
    .slice(0, count);
}

// What to show for a text: the first `most` hits {ref, score, all} among those that the filters
// leave (see shardEngine), those with all words first; how many those are; and the query. Those with
// some of the words only fill up to ten.
export async function answer(engine, text, english, { filters, most = 10 } = {}) {
  const query = buildQuery(text, english);
  const hits = query.clauses[0] ? await engine.find(query.clauses, filters) : [];
  const whole = hits.filter(({ all }) => all);
  const complete = whole.length;
  const best = first(whole, most);
  if (complete < 10) best.push(...first(hits.filter(({ all }) => !all), 10 - complete));
  return { query, complete, hits: best };
}

// The words of a query, with near ones for those that nothing holds: of several such that most
// documents hold them all. Empty if there are none, or if too much of the query is unknown.
export async function suggest(engine, { words }, english) {
  const known = async (term, prefix) => (await engine.find([{ term, boost: 1, prefix }]))[0];
  // Of "1018/qd-tgt" only what is wrong.
  const nearCompound = async ({ word, parts }) => {
    for (const part of parts)
      if (!english?.isCommon(part) && !(await known(english ? english.stem(part) : fold(part))))
        word = word.replace(part, (await engine.near(part))[0] ?? part);
    return [word];
  };
  const choices = [];
  for (const each of words) {
    if (await known(each.term, each.open)) choices.push([each.word]);
    else choices.push(await (each.parts[1] ? nearCompound(each) : engine.near(each.word)));
    if (choices.filter((near, i) => near[0] != words[i].word).length > 3) return "";
  }
  const best = choices.map((near, i) => near[0] ?? words[i].word);
  if (best.every((word, i) => word == words[i].word)) return "";
  let most = 0;
  for (const [i, near] of choices.entries()) {
    const others = [...best];
    for (const word of near[1] ? near : []) {
      others[i] = word;
      const { complete } = await answer(engine, others.join(" ") + " ", english);
      if (complete > most) [best[i], most] = [word, complete];
    }
  }
  return best.join(" ");
}
