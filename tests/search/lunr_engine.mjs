// What the portal's own engine is compared with: lunr on a strict index.
import {fold} from '../../themes/default/assets/search-query.js';
import {loadLunr} from './lunr_module.mjs';

export const lunr = loadLunr();

// An index with the pipeline "viFold" can be loaded once lunr knows that name: a word as it is, and
// folded.
lunr.Pipeline.registerFunction((token) => [token, token.clone(fold)], 'viFold');

// Hits as those of shardEngine in search-shards.js.
export function lunrEngine(json) {
  const index = lunr.Index.load(json);
  const {OPTIONAL, REQUIRED} = lunr.Query.presence;
  const run = (clauses, presence) =>
    index.query((query) => {
      for (const {term, boost, prefix, required} of clauses)
        query.clause({
          boost,
          term: prefix ? term + '*' : term,
          presence: required ? presence : OPTIONAL,
          usePipeline: false,
        });
    });
  return {
    find(clauses) {
      const all = new Set(run(clauses, REQUIRED).map(({ref}) => ref));
      return run(clauses, OPTIONAL).map(({ref, score}) => ({ref: +ref, score, all: all.has(ref)}));
    },
  };
}
