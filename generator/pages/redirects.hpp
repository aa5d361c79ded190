// Old addresses: where records were whose ids have changed (`formerly`).
#pragma once

#include <string>
#include <vector>

#include "model/portal.hpp"

namespace kehoach {

// Addresses as those of pages: below a language's folder, ending in '/'.
struct Redirect {
  std::string from;
  std::string to;
};

// One for every page that had another address: of renamed plans and agencies, of renamed tasks,
// and of all tasks of a renamed plan, under every name that plan and task have had together.
std::vector<Redirect> list_redirects(const Portal& portal);

// The folders of renamed plans and agencies, for the other files that lay in them.
std::vector<Redirect> list_moved_folders(const Portal& portal);

}  // namespace kehoach
