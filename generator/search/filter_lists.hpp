// Which documents a filter of the search leaves.
#pragma once

#include <span>
#include <string>

#include "render/search_documents.hpp"

namespace kehoach {

// JSON: for each filter its values, and for each value the documents that have it, by their places
// in `documents`: the first, then for each the difference to the one before. All values are sorted.
//   {"kind":{"plan":[0,1],"task":[2,1,1,1]},"plan":{"lai-chau-semiconductor":[0,2]},
//    "jurisdiction":{"lai-chau":[…]},"lead":{"lai-chau/finance":[…]},"coordinate":{…},
//    "years":{"2025/2030":[…]}}
// A span of years stands for each of its years.
std::string filter_lists(std::span<const SearchDocument> documents);

}  // namespace kehoach
