// What the search of the repository's own portal finds.
#pragma once

#include <string_view>
#include <vector>

#include "render/search_documents.hpp"

namespace kehoach::test {

// In the language with that code. The day of the build is 2026-11-22.
std::vector<SearchDocument> portal_documents(std::string_view language);

}  // namespace kehoach::test
