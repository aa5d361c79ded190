// Text in several languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source_map.hpp"

namespace kehoach {

// A language's place in Site::languages; 0 is the default language.
using Language = uint8_t;

// Where a text's lines stand in its source, for positions inside Markdown.
enum class TextLayout : uint8_t {
  inline_scalar,   // on one line of YAML, or folded: positions fall back to the whole span
  literal_scalar,  // a YAML `|` block
  whole_file,      // a Markdown file, from span.begin on
};

struct Text {
  std::string value;  // empty: not given
  Span span;
  TextLayout layout = TextLayout::inline_scalar;
};

// A text as found: perhaps in another language than asked for.
struct Said {
  std::string_view text;
  Language language = 0;
};

struct Localized {
  std::vector<Text>
      texts;  // by Language; shorter than the site's languages if the rest is not given
  Span span;  // of the whole value

  bool empty() const;
  bool has(Language language) const;

  // The text in `language`, else in the default language, else in the first that has it, else
  // empty.
  Said in(Language language) const;
};

}  // namespace kehoach
