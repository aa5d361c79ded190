#include "theme/template_names.hpp"

#include <fmt/core.h>

#include "base/closest.hpp"

namespace kehoach {
namespace {

using Names = std::vector<std::string_view>;

void append_names(Names& names, const ViewType& type) {
  for (const ViewField& field : type.fields) names.push_back(field.name);
}

Names visible_names(std::span<const TemplateScope> scopes) {
  Names names;
  for (size_t i = scopes.size(); i-- > 0;)
    if (scopes[i].type) append_names(names, *scopes[i].type);
  return names;
}

void follow(ResolvedName& resolved, const ViewField& field) {
  resolved.path.push_back(&field);
  resolved.kind = field.kind;
  resolved.element = field.element;
  resolved.type = field.type ? &field.type() : nullptr;
}

// The first part of a name, looked up from the innermost scope outwards.
std::optional<ResolvedName> find_outwards(std::string_view name,
                                          std::span<const TemplateScope> scopes) {
  for (size_t depth = 0; depth < scopes.size(); ++depth) {
    const ViewType* type = scopes[scopes.size() - 1 - depth].type;
    const ViewField* field = type ? type->find(name) : nullptr;
    if (!field) continue;
    ResolvedName resolved;
    resolved.depth = static_cast<uint8_t>(depth);
    follow(resolved, *field);
    return resolved;
  }
  return std::nullopt;
}

// The next part of a dotted name, which must be of the object found so far.
bool find_within(std::string_view name, Span span, ResolvedName& resolved,
                 Diagnostics& diagnostics) {
  const std::string_view owner = resolved.any ? "any" : resolved.path.back()->name;
  if (resolved.kind == FieldKind::list && name == "any") {
    resolved.kind = FieldKind::flag;
    resolved.any = true;
    return true;
  }
  if (resolved.kind != FieldKind::object) {
    diagnostics.error("unknown-name", span,
                      fmt::format("unknown name \"{}\": \"{}\" is {}, not an object", name, owner,
                                  describe(resolved.kind)));
    return false;
  }
  const ViewType& type = *resolved.type;
  if (const ViewField* field = type.find(name)) {
    follow(resolved, *field);
    return true;
  }
  Names names;
  append_names(names, type);
  diagnostics.error("unknown-name", span, fmt::format("unknown name \"{}\" in \"{}\"", name, owner))
      .with_help(did_you_mean(name, names));
  return false;
}

}  // namespace

std::optional<ResolvedName> resolve_name(std::string_view name, Span span,
                                         std::span<const TemplateScope> scopes,
                                         Diagnostics& diagnostics) {
  if (name == ".")
    return ResolvedName{scopes.back().kind, FieldKind::text, scopes.back().type, 0, {}};
  std::optional<ResolvedName> resolved;
  for (size_t begin = 0; begin < name.size();) {
    const size_t end = std::min(name.find('.', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    const Span where{span.source, span.begin + static_cast<uint32_t>(begin),
                     span.begin + static_cast<uint32_t>(end)};
    begin = end + 1;
    if (resolved) {
      if (!find_within(part, where, *resolved, diagnostics)) return std::nullopt;
    } else if (resolved = find_outwards(part, scopes); !resolved) {
      diagnostics.error("unknown-name", where, fmt::format("unknown name \"{}\"", part))
          .with_help(did_you_mean(part, visible_names(scopes)));
      return std::nullopt;
    }
  }
  return resolved;
}

std::string_view describe(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "text";
    case FieldKind::html:
      return "markup";
    case FieldKind::url:
      return "an address";
    case FieldKind::json:
      return "JSON";
    case FieldKind::flag:
      return "a condition";
    case FieldKind::object:
      return "an object";
    case FieldKind::list:
      return "a list";
  }
  return {};
}

}  // namespace kehoach
