// English words as lunr 2.3.9 has them in its indexes: its stop words, and its form of Porter's
// stemmer. Tests compare both with lunr.

const common = new Set(
  (
    "a able about across after all almost also am among an and any are as at be because been but by " +
    "can cannot could dear did do does either else ever every for from get got had has have he her " +
    "hers him his how however i if in into is it its just least let like likely may me might most " +
    "must my neither no nor not of off often on only or other our own rather said say says she " +
    "should since so some than that the their them then there these they this tis to too twas us " +
    "wants was we were what when where which while who whom why will with would yet you your"
  ).split(" "),
);
export const isCommon = (word) => common.has(word);

// Porter's measure: how many times vowels and then consonants follow each other.
const consonants = "[^aeiou][^aeiouy]*";
const vowels = "[aeiouy][aeiou]*";
const begins = (pattern) => new RegExp(`^(${consonants})?${pattern}`);
const hasVowel = begins("[aeiouy]");
const some = begins(vowels + consonants);
const one = begins(`${vowels}${consonants}(${vowels})?$`);
const several = begins(vowels + consonants + vowels + consonants);
const short = new RegExp(`^${consonants}[aeiouy][^aeiouwxy]$`);

// The longest ending that fits is taken, so an ending stands before those it ends in.
const rules = (text) => text.split(" ").map((rule) => rule.split(":"));
const step2 = rules(
  "ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous " +
    "ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive " +
    "biliti:ble logi:log",
);
const step3 = rules("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
const step4 = rules(
  "al: ance: ence: er: ic: able: ible: ement: ment: ant: ent: ou: ism: ate: iti: ous: ive: ize: " +
    "sion:s tion:t",
);

// What stands before an ending, if something does.
const before = (word, ending) =>
  word.endsWith(ending) && word != ending ? word.slice(0, -ending.length) : "";

function replace(word, rules, fits) {
  for (const [ending, by] of rules) {
    const stem = before(word, ending);
    if (stem) return fits(stem, by) ? stem + by : word;
  }
  return word;
}

function withoutPast(word) {
  const stem = before(word, "eed");
  if (stem) return some.test(stem) ? stem + "ee" : word;
  const rest = before(word, "ed") || before(word, "ing");
  if (!hasVowel.test(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return rest + "e";
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return short.test(rest) ? rest + "e" : rest;
}

export function stem(word) {
  if (!word[2]) return word;
  const y = word[0] == "y";
  if (y) word = "Y" + word.slice(1);
  word = /.(ss|i)es$/.test(word) ? word.slice(0, -2) : word.replace(/(.[^s])s$/, "$1");
  word = withoutPast(word).replace(/(.[^aeiou])y$/, "$1i");
  word = replace(word, step2, (stem) => some.test(stem));
  word = replace(word, step3, (stem) => some.test(stem));
  word = replace(word, step4, (stem, by) => several.test(stem + by));
  const rest = before(word, "e");
  if (several.test(rest) || (one.test(rest) && !short.test(rest))) word = rest;
  if (word.endsWith("ll") && several.test(word)) word = word.slice(0, -1);
  return y ? "y" + word.slice(1) : word;
}
