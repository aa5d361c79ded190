#include "app/due.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <span>

#include "app/checked_content.hpp"
#include "app/commands.hpp"
#include "app/due_report.hpp"
#include "app/tell.hpp"
#include "base/closest.hpp"
#include "pages/pages.hpp"
#include "render/render.hpp"

namespace kehoach {
namespace {

int wrong_usage(const std::string& message, MessageLanguage language) {
  tell_refusal(message, language, "kehoach due --help");
  return exit_usage;
}

std::string unknown(std::string_view thing, const std::string& word,
                    const std::vector<std::string>& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return with_hint(fmt::format("there is no {} \"{}\"", thing, word),
                   did_you_mean(word, candidates));
}

// Agencies of that full name, or of that id in any place.
std::vector<Id<Agency>> agencies_named(const Portal& portal, const std::string& name) {
  std::vector<Id<Agency>> found;
  for (const Id<Agency> id : portal.agencies.ids())
    if (full_name(portal, id) == name || portal.agencies[id].id.text == name) found.push_back(id);
  return found;
}

// Why `name` is not one agency.
std::string describe_agency(const Portal& portal, const std::string& name,
                            const std::vector<Id<Agency>>& found) {
  if (!found.empty()) {
    std::string places;
    for (const Id<Agency> id : found)
      places += (places.empty() ? "" : ", ") + full_name(portal, id);
    return fmt::format("\"{}\" is more than one agency: {}", name, places);
  }
  std::vector<std::string> names;
  for (const Id<Agency> id : portal.agencies.ids()) {
    names.push_back(full_name(portal, id));
    if (name.find('/') == name.npos) names.push_back(portal.agencies[id].id.text);
  }
  return unknown("agency", name, names);
}

// Nobody need act for a body that has ended: it is said who does.
void tell_successors(const Portal& portal, Id<Agency> agency, const DueOptions& options) {
  const auto& until = portal.agencies[agency].until;
  if (!until || *until > options.today) return;
  std::string names;
  for (const Id<Agency> id : answers_at(portal, agency, options.today))
    names += (names.empty() ? "" : ", ") + full_name(portal, id);
  tell(fmt::format("{} ended on {}; today answers: {}", full_name(portal, agency), to_iso(*until),
                   names.empty() ? "nobody is named" : names),
       options.messages);
}

std::string written(const Scope& scope, const DueList& list, DueFormat format) {
  if (format == DueFormat::json) return due_json(scope, list);
  return format == DueFormat::csv ? due_csv(scope, list) : due_text(scope, list);
}

int tell_due(const Portal& portal, const Theme& theme, const DueOptions& options) {
  const std::vector<std::string>& codes = portal.site.languages;
  const auto code = options.language.empty()
                        ? codes.begin()
                        : std::find(codes.begin(), codes.end(), options.language);
  if (code == codes.end())
    return wrong_usage(unknown("language", options.language, codes), options.messages);
  Id<Agency> agency;
  if (!options.agency.empty()) {
    const auto found = agencies_named(portal, options.agency);
    if (found.size() != 1)
      return wrong_usage(describe_agency(portal, options.agency, found), options.messages);
    agency = found.front();
    tell_successors(portal, agency, options);
  }
  const Relations relations = relate(portal);
  const std::string& base = portal.site.base_url;
  const Context context{portal, relations, theme.strings, options.today, base, base_path(base),
                        "",     ""};
  const Scope scope{context, static_cast<Language>(code - codes.begin())};
  write_to_standard_output(
      written(scope, list_due(context, agency, options.within_days), options.format));
  return exit_ok;
}

}  // namespace

int run_due(const DueOptions& options) {
  CheckedContent content = read_checked_content(options.site);
  if (tell_errors(content, options.messages)) return exit_content_errors;
  const Theme theme = load_theme(content.files.theme.texts, content.portal.site.languages,
                                 theme_needs(), content.sources, content.diagnostics);
  return tell_errors(content, options.messages) ? exit_content_errors
                                                : tell_due(content.portal, theme, options);
}

}  // namespace kehoach
