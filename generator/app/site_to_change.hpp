// A site that a command is about to add to.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string_view>

#include "model/portal.hpp"

namespace kehoach {

// Why nothing was written, for the person who asked.
struct Refusal : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct SiteToChange {
  std::filesystem::path content;
  Portal portal;  // as far as it can be read: content with faults can be added to as well
};

// Refuses a site whose site.yaml has faults.
SiteToChange read_site_to_change(const std::filesystem::path& folder);

// Refuses what cannot be the id of a record. `dots`: of a task, as in "1.2".
void require_id(std::string_view id, bool dots);

}  // namespace kehoach
