// Records by the id that people write.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/closest.hpp"
#include "base/id.hpp"

namespace kehoach {

template <class Record>
using Index = std::map<std::string, Id<Record>, std::less<>>;

// Of records with the same id, which check_ids() reports, the first counts.
template <class Record>
Index<Record> index_of(const Table<Record>& table) {
  Index<Record> index;
  for (const Id<Record> id : table.ids()) index.emplace(table[id].id.text, id);
  return index;
}

// To suggest from, sorted; the views point into the index. None if they are too many for that.
template <class Record>
std::vector<std::string_view> keys_of(const Index<Record>& index) {
  std::vector<std::string_view> keys;
  if (index.size() > most_candidates) return keys;
  for (const auto& [key, id] : index) keys.push_back(key);
  return keys;
}

}  // namespace kehoach
