// The engine of search-query.js for large sites: compact rows in shards, of which a query needs a
// few, and no lunr. Hits and scores are those of lunr on the strict index.

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

// `load(file)` gives the JSON of a file beside the manifest; `query` is the module search-query.js.
//
// A row is a term, its number, and for each field the documents as distances from the one before
// and their scores in thousandths. All spellings of a folded term stand in the shard that the folded
// term belongs to.
export function shardEngine({ shards, fields, documents, cards }, load, { fold }) {
  const files = {};
  const once = (file) =>
    (files[file] ??= load(file).catch((error) => {
      // The next query tries again.
      delete files[file];
      throw error;
    }));

  const lastOf = (list, key) => Math.max(0, list.filter(({ first }) => first <= key).length - 1);
  const rowsFor = async ({ term, prefix }) => {
    const key = fold(term);
    const range = shards.slice(lastOf(shards, key), 1 + lastOf(shards, prefix ? key + "\uffff" : key));
    const loaded = await Promise.all(range.map(({ file }) => once(file)));
    return loaded
      .flatMap(({ rows }) => rows)
      .filter(([own]) => (prefix ? own.startsWith(term) : own == term));
  };
  const eachPosting = (row, field, visit) => {
    const scores = row[3 + 2 * field];
    let ref = 0;
    row[2 + 2 * field].forEach((gap, i) => visit((ref += gap), scores[i] / 1000));
  };

  return {
    // As lunr does it: for each field the product of the query's and the document's vectors,
    // divided by the length of the query's.
    async find(clauses) {
      const rows = await Promise.all(clauses.map(rowsFor));
      const weights = new Map();
      // Of each document: how many of the required clauses it meets, none before them missing.
      const met = new Uint8Array(documents);
      let required = 0;
      clauses.forEach((clause, i) => {
        for (const row of rows[i]) {
          weights.set(row, (weights.get(row) ?? 0) + clause.boost);
          if (clause.required)
            fields.forEach((_, field) =>
              eachPosting(row, field, (ref) => met[ref] == required && met[ref]++),
            );
        }
        if (clause.required) required++;
      });

      // In the order of lunr's vectors, so that the sums are equal to the last bit.
      const query = [...weights].sort(([a], [b]) => a[1] - b[1]);
      const length = Math.sqrt(query.reduce((sum, [, weight]) => sum + weight * weight, 0));
      const scores = new Float64Array(documents);
      const found = new Set();
      fields.forEach((_, field) => {
        const products = new Float64Array(documents);
        for (const [row, weight] of query)
          eachPosting(row, field, (ref, score) => {
            products[ref] += weight * score;
            found.add(ref);
          });
        products.forEach((product, ref) => (scores[ref] += product / length || 0));
      });
      return [...found].map((ref) => ({ ref, score: scores[ref], all: met[ref] == required }));
    },

    // Of the words in the shard where it would stand: a slip in the first letters is not found.
    async near(word) {
      const { rows } = await once(shards[lastOf(shards, fold(word))].file);
      const most = word[4] ? 2 : 1;
      const near = rows
        .filter(([term]) => Math.abs(term.length - word.length) <= most)
        .map((row) => [edits(word, row[0]), -row.at(-1).length, row[0]])
        .filter(([away]) => away <= most)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      return near[0]?.[2];
    },

    // The result cards of some documents, by ref; without `refs` of all.
    async cards(refs) {
      if (!refs) return once("documents.json");
      const found = {};
      const add = async (ref) => {
        const part = cards[lastOf(cards, ref)];
        found[ref] = (await once(part.file))[ref - part.first];
      };
      await Promise.all(refs.map(add));
      return found;
    },
  };
}
