#include "search/filter_lists.hpp"

#include <fmt/core.h>

#include <map>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace kehoach {
namespace {

// One filter: the documents by value.
using Lists = std::map<std::string, std::vector<size_t>, std::less<>>;

void add(Lists& lists, std::string_view value, size_t document) {
  if (value.empty()) return;
  auto found = lists.find(value);
  if (found == lists.end()) found = lists.emplace(value, std::vector<size_t>{}).first;
  std::vector<size_t>& documents = found->second;
  if (documents.empty() || documents.back() != document) documents.push_back(document);
}

void write_lists(JsonWriter& json, std::string_view name, const Lists& lists) {
  json.key(name).begin_object();
  for (const auto& [value, documents] : lists) {
    json.key(value).begin_array();
    size_t last = 0;
    for (const size_t document : documents) {
      json.number(static_cast<int64_t>(document - last));
      last = document;
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string filter_lists(std::span<const SearchDocument> documents) {
  Lists kind, plan, jurisdiction, lead, coordinate, years;
  for (size_t i = 0; i < documents.size(); ++i) {
    const SearchDocument& document = documents[i];
    add(kind, name_of(document.kind), i);
    add(plan, document.plan, i);
    add(jurisdiction, document.jurisdiction, i);
    for (const std::string& agency : document.lead) add(lead, agency, i);
    for (const std::string& agency : document.coordinate) add(coordinate, agency, i);
    if (document.years)
      add(years, fmt::format("{:04}/{:04}", (*document.years)[0], (*document.years)[1]), i);
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_lists(json, "kind", kind);
  write_lists(json, "plan", plan);
  write_lists(json, "jurisdiction", jurisdiction);
  write_lists(json, "lead", lead);
  write_lists(json, "coordinate", coordinate);
  write_lists(json, "years", years);
  json.end_object();
  return out;
}

}  // namespace kehoach
