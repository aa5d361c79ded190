// The real lunr, from where Debian's packages put it, also for a node that is not Debian's.
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

export function loadLunr() {
  for (const name of ['lunr', '/usr/share/javascript/lunr/lunr.js']) {
    try {
      return require(name);
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  console.error('lunr is missing: apt-get install node-lunr');
  process.exit(3);
}
