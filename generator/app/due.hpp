// The command `due`: what must be done or reported next, and by whom.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/date.hpp"
#include "diag/translate.hpp"

namespace kehoach {

enum class DueFormat : uint8_t { text, json, csv };

struct DueOptions {
  std::filesystem::path site = "site";
  std::string agency;  // "lai-chau/finance", or "finance" where no other place has one; empty: all
  std::string language;  // its code; empty: the site's first
  MessageLanguage messages = MessageLanguage::english;
  int within_days = 90;
  DueFormat format = DueFormat::text;
  Date today;
};

// The list goes to standard output, all else to standard error. An agency or language that the
// portal does not have is wrong usage; content with errors is not reported on.
int run_due(const DueOptions& options);

}  // namespace kehoach
