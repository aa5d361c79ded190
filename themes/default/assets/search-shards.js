// The engine of search-query.js: finds in an index of shards, of which a query needs a few, with the
// hits and scores of lunr on the strict index of the same documents.

// How many letters have to be added, removed, changed or swapped with their neighbour.
function edits(a, b) {
  let before;
  let last;
  let row = [...b, 0].map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
      if (before && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
}

const lastOf = (list, key) => Math.max(0, list.filter(({ first }) => first <= key).length - 1);

// `load(file)` gives the JSON of a file that the manifest names; `query` is the module
// search-query.js.
//
// A row is a term, its number, and for each field the documents and their scores in thousandths.
// All spellings of a folded term stand in the shard that the folded term belongs to.
export function shardEngine(manifest, load, { fold }) {
  const { version, shards, fields, documents } = manifest;
  if (version != 2) throw new Error("version");
  const files = {};
  let vocabulary;
  const once = (file) =>
    (files[file] ??= load(file).catch((error) => {
      // The next query tries again.
      delete files[file];
      throw error;
    }));

  // Documents are written as the first, then for each the distance from the one before.
  function eachRef(gaps, visit) {
    let ref = 0;
    gaps.forEach((gap, i) => visit((ref += gap), i));
    if (!(ref < documents)) throw new Error("documents");
  }

  const rowsFor = async ({ term, prefix }) => {
    const key = fold(term);
    const range = shards.slice(lastOf(shards, key), 1 + lastOf(shards, prefix ? key + "\uffff" : key));
    const loaded = await Promise.all(range.map(({ file }) => once(file)));
    const fits = ([own]) => (prefix ? own.startsWith(term) : own == term);
    return loaded.flatMap(({ rows }) => rows.filter(fits));
  };

  // Which documents pass all the filters [{names, fits}]: of one of the lists with these names a
  // value that fits.
  async function passing(filters) {
    const lists = await once(manifest.filters);
    const passed = new Uint8Array(documents);
    filters.forEach(({ names, fits }, i) => {
      for (const name of names)
        for (const value of Object.keys(lists[name]).filter(fits))
          eachRef(lists[name][value], (ref) => passed[ref] == i && passed[ref]++);
    });
    return (ref) => passed[ref] == filters.length;
  }

  return {
    // The hits for clauses, `all` being whether they meet every required one. As lunr does it: for
    // each field the product of the query's and the document's vectors, divided by the length of the
    // query's.
    async find(clauses, filters) {
      // Clauses differ in their boosts more often than in their terms.
      const known = {};
      const rowsOf = (clause) => (known[`${clause.term} ${clause.prefix}`] ??= rowsFor(clause));
      const [passes, ...rows] = await Promise.all([filters && passing(filters), ...clauses.map(rowsOf)]);
      const weights = new Map();
      // Of each document: how many of the required clauses it meets, none before them missing.
      const met = new Uint8Array(documents);
      let required = 0;
      clauses.forEach((clause, i) => {
        for (const row of rows[i]) {
          weights.set(row, (weights.get(row) ?? 0) + clause.boost);
          if (clause.required)
            fields.forEach((_, field) =>
              eachRef(row[2 + 2 * field], (ref) => met[ref] == required && met[ref]++),
            );
        }
        if (clause.required) required++;
      });

      // In the order of lunr's vectors, so that the sums are equal to the last bit.
      const query = [...weights].sort(([a], [b]) => a[1] - b[1]);
      const length = Math.sqrt(query.reduce((sum, [, weight]) => sum + weight * weight, 0));
      const scores = new Float64Array(documents);
      const seen = new Uint8Array(documents);
      fields.forEach((_, field) => {
        const products = new Float64Array(documents);
        for (const [row, weight] of query) {
          const thousandths = row[3 + 2 * field];
          eachRef(row[2 + 2 * field], (ref, i) => {
            products[ref] += weight * (thousandths[i] / 1000);
            seen[ref] = 1;
          });
        }
        products.forEach((product, ref) => (scores[ref] += product / length || 0));
      });
      const hits = [];
      seen.forEach((is, ref) => {
        if (is && (!passes || passes(ref)))
          hits.push({ ref, score: scores[ref], all: met[ref] == required });
      });
      return hits;
    },

    // The known words with the fewest slips in an unknown one, the likeliest first; without accents
    // if it has none. Slips in the first letter are rarer than others.
    async near(word) {
      vocabulary ??= (await once(manifest.words)).split(" ").map((known) => [known, fold(known)]);
      const folded = fold(word);
      let most = folded[4] ? 2 : 1;
      let near = new Map();
      for (const [known, plain] of vocabulary) {
        if (Math.abs(plain.length - folded.length) > most) continue;
        const away = edits(folded, plain);
        const shown = word == folded ? plain : known;
        if (away < most) near = new Map();
        if (away > most || near.has(shown)) continue;
        most = away;
        near.set(shown, 9 * (folded[0] != plain[0]) + edits(word, shown));
      }
      return [...near].sort(([, a], [, b]) => a - b).slice(0, 8).map(([shown]) => shown);
    },

    // The result cards of some documents, by ref.
    async cards(refs) {
      const found = {};
      const add = async (ref) => {
        const part = manifest.cards[lastOf(manifest.cards, ref)];
        found[ref] = (await once(part.file))[ref - part.first];
      };
      await Promise.all(refs.map(add));
      return found;
    },
  };
}
