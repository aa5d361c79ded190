// What every page is rendered from. Everything here is read-only while pages are rendered.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/uses.hpp"
#include "model/portal.hpp"
#include "model/relations.hpp"
#include "pages/changes.hpp"
#include "pages/listings.hpp"
#include "pages/pages.hpp"
#include "render/abbreviations.hpp"
#include "theme/strings.hpp"
#include "theme/view.hpp"

namespace kehoach {

// Addresses below the root of what the search is made with; empty if the theme has none.
struct SearchAssets {
  std::string site_script;     // on every page; loads the others when they are needed
  std::string lists_script;    // of pages with long lists
  std::string script;          // of the search page
  std::string query_script;    // words to clauses, hits to an answer
  std::string shards_script;   // finds in the index
  std::string english_script;  // stems, stop words
};

// A file of /data/: what its descriptions and its links say of it.
struct DataFileFacts {
  std::string name;  // "tasks.csv"
  uint64_t bytes = 0;
  std::string sha256;  // in hexadecimal digits
};

struct Context {
  const Portal& portal;
  const Relations& relations;
  const std::vector<Strings>& strings;  // by Language
  Date today;
  std::string base_url;    // with a trailing '/'
  std::string base_path;   // its path: "/" or "/portal/"
  std::string stylesheet;  // addresses below the root: "assets/style.0123456789.css"
  std::string icon;
  SearchAssets search = {};
  std::vector<std::string> pictures = {};  // for shared links, by Language; "" where there is none
  std::span<const DataFileFacts> data_files = {};
  Abbreviations abbreviations = {};  // of the glossary
  NotedChanges changes = no_changes;
  Listings listings = list_portal(portal);
  // By Language and task: what its description says there without marks, or "". Empty: it is worked
  // out when it is asked for.
  std::span<const std::vector<std::string>> plain_descriptions = {};
  // Each task as the open data tell it: rows of several files. Empty: each makes its own.
  std::span<const NotedText> task_rows = {};
  // By Language and task: what write_events() makes of it, for all the calendars that have it.
  // Empty: each makes its own.
  std::span<const std::vector<NotedText>> task_events = {};
};

// A context as one language sees it: the first argument of nearly every function that makes a view.
struct Scope {
  const Context& context;
  Language language = 0;

  const Portal& portal() const { return context.portal; }
  std::string_view code() const { return context.portal.site.languages[language]; }
  const Strings& strings() const { return context.strings[language]; }
};

// Interface strings of the scope's language.
std::string say(const Scope& scope, std::string_view key);
std::string say(const Scope& scope, std::string_view key,
                std::initializer_list<Parameter> parameters);
std::string say_count(const Scope& scope, std::string_view key, size_t count);

// The string for one value of an enumeration: prefix + its name with '_' for '-'.
template <class Enum>
std::string say_name(const Scope& scope, std::string_view prefix, Enum value) {
  std::string key(prefix);
  for (const char c : EnumNames<Enum>::names[static_cast<size_t>(value)]) key += c == '-' ? '_' : c;
  return say(scope, key);
}

// Links within the portal, in the scope's language: "/portal/vi/plans/…".
Url url_to(const Scope& scope, std::string_view address);
Url absolute_url(const Scope& scope, std::string_view address);

// "plans.example" of "https://plans.example:8080/portal/": in names that never change.
std::string host_of(std::string_view base_url);

}  // namespace kehoach
