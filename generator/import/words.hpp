// Text as words to be compared with the phrases of the grammar: without case and marks, so that one
// phrase fits every way of typing it, and with a tolerance for what scanning has ruined.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// How the text came to be.
enum class Reading : uint8_t {
  typed,
  scanned,  // by OCR that lost the Vietnamese marks: "Co quan thyc hién"
};

struct Word {
  std::string folded;  // a-z and 0-9, or one mark of punctuation
  std::string lower;   // with its marks, each where "hòa" has it, not "hoà"
  size_t begin = 0;    // bytes of the text
  size_t end = 0;
  bool capital = false;      // begins with a capital letter
  bool punctuation = false;  // `folded` is the mark: , ; : . ( ) / - " …
};

// "UBND" and other abbreviations of table `abbreviations` become the words they stand for, each at
// the abbreviation's place. Dashes of every kind are "-", quotation marks are '"'.
std::vector<Word> words_of(std::string_view text, Reading reading);

// Words without punctuation; commas, dashes and "&" of the text between them are passed over.
struct PhraseWord {
  std::string folded;
  std::string lower;
};
using Phrase = std::vector<PhraseWord>;
Phrase phrase_of(std::string_view text);
// Compares folded words.
bool same_phrase(const Phrase& a, const Phrase& b);

struct PhraseMatch {
  size_t end = 0;   // the word behind the last
  size_t cost = 0;  // letters that differ; 0: the very phrase
};

// Whether `phrase` stands at word `at`. Typed text may miss one word in eight of a long phrase, and
// one letter in one of four words; scanned text may differ in a quarter of its letters.
std::optional<PhraseMatch> match_phrase(const std::vector<Word>& words, size_t at,
                                        const Phrase& phrase, Reading reading);

// The same without tolerance for typed text, where words of up to four letters must have the same
// marks: "sở" is not "số", nor "ban" "bán".
std::optional<PhraseMatch> match_exactly(const std::vector<Word>& words, size_t at,
                                         const Phrase& phrase, Reading reading);

// Whether scanning, or typing without them, has ruined the marks: small words stand there more
// often without than with.
Reading reading_of(std::string_view text);

}  // namespace kehoach
