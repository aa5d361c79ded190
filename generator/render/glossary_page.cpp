#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {
namespace {

TermView term_view(const Scope& scope, const Term& term) {
  TermView view{term.id.text,
                term.abbreviation.value,
                text_view(scope, term.name),
                {},
                text_view(scope, term.meaning)};
  const std::vector<std::string>& languages = scope.portal().site.languages;
  for (Language other = 0; other < languages.size(); ++other)
    if (other != scope.language && term.name.has(other))
      view.others.push_back({std::string(term.name.in(other).text), languages[other]});
  return view;
}

// A to Z, by what people look for: the abbreviation, else the name.
void sort_terms(const Scope& scope, std::vector<TermView>& terms) {
  const auto key = [&](const TermView& term) {
    return collation_key(term.abbreviation.empty() ? term.name.text : term.abbreviation,
                         scope.code());
  };
  std::ranges::stable_sort(terms, {}, key);
}

// Bodies of the same short and full name in several places are one row.
std::vector<ShortNameView> short_names(const Scope& scope) {
  const Portal& portal = scope.portal();
  std::map<std::pair<std::string, std::string>, ShortNameView> rows;  // by collation keys
  for (const Id<Agency> id : portal.agencies.ids()) {
    const Agency& agency = portal.agencies[id];
    if (agency.short_name.empty()) continue;
    const TextView written = text_view(scope, agency.short_name);
    const TextView name = text_view(scope, agency.name);
    ShortNameView& row = rows[{collation_key(written.text, scope.code()), name.text}];
    row.written = written;
    row.name = name;
    row.bodies.push_back({url_to(scope, address_of(portal, id)),
                          place_name(scope, agency.jurisdiction), "", "", false});
  }
  std::vector<ShortNameView> list;
  for (auto& [names, row] : rows) list.push_back(std::move(row));
  return list;
}

}  // namespace

GlossaryView glossary_view(const Scope& scope, const Page& page) {
  GlossaryView view;
  view.page =
      frame(scope, page, {{say(scope, "page_glossary"), ""}, say(scope, "desc_glossary"), {}, ""});
  for (const Term& term : scope.portal().glossary)
    (term.abbreviation.value.empty() ? view.terms : view.abbreviations)
        .push_back(term_view(scope, term));
  sort_terms(scope, view.abbreviations);
  sort_terms(scope, view.terms);
  view.short_names = short_names(scope);
  return view;
}

}  // namespace kehoach
