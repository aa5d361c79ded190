// Which values may stand where in HTML: the one table of the rules in template.hpp.
#pragma once

#include <string_view>

#include "theme/html_context.hpp"
#include "theme/template_op.hpp"

namespace kehoach {

struct Placement {
  bool allowed = true;
  Writing writing = Writing::escaped;
  std::string_view help;  // if not allowed: what to do instead
};

// For a scalar: text, markup, an address or JSON.
Placement place_value(const HtmlContext& context, FieldKind kind);

// For a section, at its edge (see at_section_edge). Its content is judged by itself.
Placement place_section(const HtmlContext& context);

}  // namespace kehoach
