// The steps of a compiled template: what template.cpp makes and render_template.cpp follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "theme/view.hpp"

namespace kehoach {

// How a value is written into the page.
enum class Writing : uint8_t {
  escaped,   // as character data or in a quoted attribute
  fragment,  // percent-encoded and escaped: text behind the # of an address
  markup,    // as it is
  json,      // without what could end or change a <script>
};

struct TemplateOp {
  enum class Kind : uint8_t { literal, value, section, inverted };

  // Sections may be nested so deep, those of partials included.
  static constexpr size_t max_nesting = 32;

  Kind kind = Kind::literal;
  FieldKind type = FieldKind::text;    // of the value, or of what a section tests
  Writing writing = Writing::escaped;  // value
  bool any = false;                    // section, inverted: tests whether the list is not empty
  uint8_t depth = 0;                   // how many views out the path begins; 0 is the innermost
  uint32_t end = 0;                    // section, inverted: index of the op behind the body
  std::vector<const ViewField*> path;  // from that view to the value; empty for {{.}}
  std::vector<std::string> texts;      // literal: one for all languages, or one for each
};

}  // namespace kehoach
