// lunr's English stemmer: Porter's algorithm as lunr.stemmer has it.
//
// It is equal neither to Porter's paper nor to the stemmers of the Snowball project, and an index
// must be stemmed exactly as lunr stems queries. Where it differs: words of fewer than three UTF-16
// units stay; step 1a takes `es` off `sses` and `ies` only; step 2 knows `bli` and `logi`; step 4
// tries `sion` and `tion` only when no other suffix fits, whatever the measure. Every character but
// a, e, i, o, u counts as a consonant, digits, punctuation and đ included; y counts as a vowel
// behind a consonant.
#pragma once

#include <string>

namespace kehoach {

// Stems a lower-case word in place.
void stem(std::string& word);

}  // namespace kehoach
