// What a name in a template refers to, given the views around it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "theme/view.hpp"

namespace kehoach {

// What {{.}} is: a view, or the scalar that a section or list entered.
struct TemplateScope {
  FieldKind kind = FieldKind::object;
  const ViewType* type = nullptr;  // of an object
};

struct ResolvedName {
  FieldKind kind = FieldKind::object;
  FieldKind element = FieldKind::text;  // of a list
  const ViewType* type = nullptr;       // of an object, or of a list's elements
  uint8_t depth = 0;                    // how many scopes out the path begins
  std::vector<const ViewField*> path;
  bool any = false;  // the condition "LIST.any"; the path ends in the list
};

// `span` is where `name` stands. Scopes go from the outermost to the innermost. Reports
// "unknown-name" at the part of a dotted name that is unknown.
std::optional<ResolvedName> resolve_name(std::string_view name, Span span,
                                         std::span<const TemplateScope> scopes,
                                         Diagnostics& diagnostics);

// "text", "a list": for messages.
std::string_view describe(FieldKind kind);

}  // namespace kehoach
