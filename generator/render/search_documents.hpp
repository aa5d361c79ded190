// What a search finds in one language: each record's result card, and the words it is found by.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/context.hpp"
#include "render/views/search.hpp"

namespace kehoach {

enum class SearchKind : uint8_t { plan, task, agency, document, target };

// "plan", "task", …
std::string_view name_of(SearchKind kind);

struct SearchDocument {
  SearchKind kind = SearchKind::task;
  std::string title;
  std::string lang;  // of the title, if it is another than the page's
  std::string url;   // below the base path: "/portal/vi/plans/x/1-1/"
  std::string number;
  std::string plan;  // id
  std::string plan_title;
  std::string jurisdiction;  // id
  std::string place;
  std::vector<std::string> lead;  // "lai-chau/finance"
  std::string lead_names;
  std::vector<std::string> coordinate;
  std::string when;
  std::string issuer;  // of legal documents, and when
  std::string issued;
  // The years in which it falls: of a deadline its own; what has no end ends with its plan.
  std::optional<std::array<int, 2>> years;

  // Found by, but not shown. Short names, aliases, numbers, provisions; a line each.
  std::string names;
  std::string body;
  double boost = 1;
};

// How the words of the language are analysed: "en" for English, "vi" for all others, because that
// way drops nothing.
std::string_view search_pipeline(std::string_view language_code);

// How many search_documents() gives, in any language.
size_t count_search_documents(const Portal& portal);

// Whether one strict index serves, or shards do.
bool has_strict_index(const Portal& portal);

// The first and the last year in which a plan or one of its tasks falls.
std::optional<std::array<int, 2>> search_years(const Portal& portal);

// Plans, tasks, agencies, documents, targets: equal scores keep this order.
std::vector<SearchDocument> search_documents(const Scope& scope);

// The cards as a JSON array. Members without value are left out:
//   {"kind":"task","title":"…","lang":"vi","url":"…","number":"1.1","plan":"x","plan_title":"…",
//    "jurisdiction":"lai-chau","place":"Lai Châu","lead":["lai-chau/finance"],"lead_names":"…",
//    "coordinate":[…],"when":"Năm 2026","issuer":"…","issued":"ngày 21/9/2024",
//    "years":[2026,2026]}
void write_cards(std::span<const SearchDocument> documents, std::string& out);

// The same without the members that are not shown: what filters look at.
void write_shown_cards(std::span<const SearchDocument> documents, std::string& out);

// Paths below the language's folder.
inline constexpr std::string_view search_folder = "search/";
inline constexpr std::string_view strict_index_name = "index.json";
inline constexpr std::string_view manifest_name = "manifest.json";
inline constexpr std::string_view cards_name = "documents.json";

// Folders of files that are named by their bytes.
inline constexpr std::string_view shards_folder = "shards";
inline constexpr std::string_view cards_folder = "cards";
inline constexpr std::string_view words_folder = "words";
inline constexpr std::string_view filters_folder = "filters";
inline constexpr std::array search_folders{shards_folder, cards_folder, words_folder,
                                           filters_folder};

SearchView search_view(const Scope& scope);

}  // namespace kehoach
